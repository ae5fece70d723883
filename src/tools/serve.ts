/** A static file server for the built pages: this machine only, no listing, nothing outside its folder. */
import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Server as NetServer } from "node:net";
import { extname, join, sep } from "node:path";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** @returns a server, not yet listening, for the files under `folder`; a path ending in / means its index.html. */
export function staticServer(folder: string): Server {
  const root = realpathSync(folder);
  return createServer((request, response) => respond(root, request, response));
}

/** The same over https. @param certificate PEM texts, as `localCertificate` gives them */
export function secureStaticServer(folder: string, certificate: { key: string; cert: string }): NetServer {
  const root = realpathSync(folder);
  return createSecureServer(certificate, (request, response) => respond(root, request, response));
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = filePath(root, request.url ?? "/");
  if (path === null) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": mimeTypes[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": statSync(path).size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The real file a URL means, or null when there is none inside the root (symbolic links are followed first). */
function filePath(root: string, url: string): string | null {
  try {
    const pathname = decodeURIComponent(url.split(/[?#]/)[0]!);
    const path = realpathSync(join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个文件。\n");
}

/** Listens on 127.0.0.1 at `port` (0 = any free one). @returns the port taken; rejects with EADDRINUSE when it is not free. */
export function listen(server: NetServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
