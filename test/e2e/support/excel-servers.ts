/** Two https origins: the built add-in as IT would serve it, and the page that plays Excel on the web. */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { localCertificate } from "../../../src/tools/certificate";
import { listen, secureStaticServer } from "../../../src/tools/serve";

const root = resolve(__dirname, "../../..");
const dist = join(root, "dist/excel");

export interface ExcelServers {
  readonly addin: string;
  readonly host: string;
  close(): Promise<void>;
}

/** Builds the add-in first: the test is about what would be delivered. */
export function buildAddin(): string {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--env", "target=excel"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...options], { cwd: root });
  if (status !== 0 || !existsSync(join(dist, "taskpane.html")))
    throw new Error(`build failed\n${String(stdout)}\n${String(stderr)}`);
  return dist;
}

export async function startExcelServers(): Promise<ExcelServers> {
  const folder = mkdtempSync(join(tmpdir(), "excel-certificate-"));
  const certificate = await localCertificate(folder);
  rmSync(folder, { recursive: true });
  const addin = secureStaticServer(dist, certificate);
  const script = await hostScript();
  const host = createServer(certificate, (request, response) => {
    const isScript = request.url === "/host.js";
    response.writeHead(200, {
      "content-type": `${isScript ? "text/javascript" : "text/html"}; charset=utf-8`,
    });
    response.end(isScript ? script : '<!doctype html><body><script src="/host.js"></script>');
  });
  return {
    // One site, two origins: a browser denies storage to a page of another site inside a frame.
    addin: `https://127.0.0.1:${await listen(addin, 0)}`,
    host: `https://127.0.0.1:${await listen(host, 0)}`,
    close: async () => void (await Promise.all([addin, host].map(closing))),
  };
}

async function hostScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "excel-web-host.ts")],
    bundle: true,
    write: false,
    keepNames: true, // errors name the class of the object
    target: "chrome84",
    logLevel: "silent",
  });
  return outputFiles[0]!.contents;
}

function closing(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    (server as Server & { closeAllConnections?: () => void }).closeAllConnections?.();
  });
}
