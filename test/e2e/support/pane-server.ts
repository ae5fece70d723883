/** Bundles the pane's page and serves it from memory under the content security policy of our deployments. */
import { build } from "esbuild";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Fluent's style engine adds style elements; scripts come from our own files only. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>绩效监控助手</title>
<link rel="stylesheet" href="/pane.css"></head><body><main id="pane"></main><script src="/pane.js"></script></body></html>`;

const STYLE = "html,body,#pane{height:100%;margin:0}";

export interface PaneServer {
  readonly origin: string;
  /** Bytes of the pane's script. */
  readonly size: number;
  close(): Promise<void>;
}

export async function startPaneServer(): Promise<PaneServer> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "pane-page.tsx")],
    bundle: true,
    write: false,
    minify: true,
    target: "chrome84",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const script = outputFiles[0]!.contents;
  const files: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
    "/": ["text/html; charset=utf-8", PAGE],
    "/pane.js": ["text/javascript; charset=utf-8", script],
    "/pane.css": ["text/css; charset=utf-8", STYLE],
    "/favicon.ico": ["image/x-icon", ""],
  };
  const server = createServer((request, response) => {
    const found = files[new URL(request.url ?? "/", "http://pane").pathname];
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": found[0], "content-security-policy": POLICY }).end(found[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${portOf(server)}`, size: script.length, close: () => closing(server) };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closing(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
