import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "site", "en"), { recursive: true });
  writeFileSync(join(folder, "site", "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "site", "en", "index.html"), "<!doctype html><p>en");
  writeFileSync(join(folder, "site", "a.svg"), "<svg/>");
  writeFileSync(join(folder, "secret"), "secret");
  symlinkSync(join(folder, "secret"), join(folder, "site", "link"));
  const script = fileURLToPath(new URL("../../scripts/site.mjs", import.meta.url));
  server = spawn(process.execPath, [script, join(folder, "site"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout!, "data");
  port = Number(/^http:\/\/127\.0\.0\.1:(\d+)\//.exec(String(line))![1]);
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The path goes out as written: a browser would tidy it up. */
async function get(path: string, options: { method?: string; host?: string } = {}) {
  const headers = options.host ? { host: options.host } : {};
  const asked = request({ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers });
  asked.end();
  const [response] = await once(asked, "response");
  let text = "";
  for await (const piece of response) text += piece;
  return { status: response.statusCode as number, headers: response.headers as IncomingHttpHeaders, text };
}

describe("npm run site", () => {
  it("serves pages and drawings with their types and a policy", async () => {
    const page = await get("/en/");
    expect(page).toMatchObject({ status: 200, text: "<!doctype html><p>en" });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await get("/a.svg?x=1")).headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
  });

  it("sends a folder without its stroke to the right address", async () => {
    expect(await get("/en")).toMatchObject({ status: 301, headers: { location: "/en/" } });
  });

  it.each([
    "/../secret",
    "/%2e%2e/secret",
    "/en/..%2f..%2fsecret",
    "/..%5csecret",
    "/link",
    "/%00",
    "/%zz",
    "/none",
  ])("refuses %s", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain("secret");
  });

  it("refuses other methods and other hosts", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect((await get("/", { host: "example.org" })).status).toBe(421);
  });
});
