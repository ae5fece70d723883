import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen, staticServer } from "../../src/tools/serve";

let server: Server;
let port: number;

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), "serve-"));
  const folder = join(outside, "site");
  mkdirSync(join(folder, "samples"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<p>页</p>");
  writeFileSync(join(folder, "a b.js"), "1");
  writeFileSync(join(folder, "samples", "表.xlsx"), "zip");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  server = staticServer(folder);
  port = await listen(server, 0);
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Without URL normalisation, as a hostile client would send it. */
function get(path: string, method = "GET"): Promise<{ status?: number; type?: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => (body += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, type: response.headers["content-type"], body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", "text/html; charset=utf-8", "<p>页</p>"],
  ["/?sample=x#y", "text/html; charset=utf-8", "<p>页</p>"],
  ["/a%20b.js", "text/javascript; charset=utf-8", "1"],
  ["/samples/%E8%A1%A8.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "zip"],
])("serves %s", async (path, type, body) => {
  expect(await get(path)).toEqual({ status: 200, type, body });
});

test("HEAD has no body", async () => {
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/link.txt",
  "/none",
  "/samples",
  "/%zz",
  "/%00",
])("refuses %j", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain("secret");
});

test("refuses to be written to", async () => {
  expect((await get("/", "POST")).status).toBe(405);
});

test("a taken port is an error, not a silent second server", async () => {
  await expect(listen(staticServer(tmpdir()), port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});
