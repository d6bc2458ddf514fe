import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../api/testing/ask.ts";
import { MAIN, ssylka } from "../testing/run-command.ts";

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
  // In a folder with a site, as `npm run site` is.
  server = spawn(process.execPath, [MAIN, "serve", "--api", "--port", "0"], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: "C" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [line] = await once(server.stdout!, "data");
  port = Number(/^http:\/\/127\.0\.0\.1:(\d+)\//.exec(String(line))![1]);
});

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("ssylka serve", () => {
  it("serves pages and drawings with their types and a policy", async () => {
    const page = await ask(port, "/en/");
    expect(page).toMatchObject({ status: 200, text: "<!doctype html><p>en" });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await ask(port, "/a.svg?x=1")).headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
  });

  it("sends a folder without its stroke to the right address", async () => {
    expect(await ask(port, "/en")).toMatchObject({ status: 301, headers: { location: "/en/" } });
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
    const { status, text } = await ask(port, path);
    expect(status).toBe(404);
    expect(text).not.toContain("secret");
  });

  it("tells a browser in its language that a page is not there, with a way back", async () => {
    const browser = { accept: "text/html,application/xhtml+xml", "accept-language": "ru" };
    for (const [path, title] of [
      ["/none", "Такой страницы нет"],
      ["/en/<script>none.html", "There is no such page"],
    ] as const) {
      const { status, headers, text } = await ask(port, path, { headers: browser });
      expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).not.toMatch(/<script|none\.html/);
    }
    const program = await ask(port, "/none", { headers: { accept: "*/*" } });
    expect(program.headers["content-type"]).toBe("application/problem+json");
  });

  it("refuses other methods and other hosts", async () => {
    expect((await ask(port, "/", { method: "POST" })).status).toBe(405);
    expect((await ask(port, "/", { headers: { host: "example.org" } })).status).toBe(421);
  });

  it("answers beside the site with what the command prints", async () => {
    const { text } = await ask(port, "/v1/rules?chip=h20&on=2025-05-01");
    const printed = JSON.parse(ssylka(["rules", "h20", "--on", "2025-05-01", "--json"]).stdout);
    expect(JSON.parse(text).day).toEqual(printed);
  });

  it("ends in order when it is told to", async () => {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED");
  });

  it.each([
    [["--port", "x"], '--port: expected a whole number from 0 to 65535, got "x"\n'],
    [["--runs", "0"], '--runs: expected a whole number from 1 to 64, got "0"\n'],
    [["no-such-folder"], /^site: expected the folder of a published site, got "no-such-folder" without/],
  ])("says in a line what is wrong with %s", (words, line) => {
    const { code, stderr } = ssylka(["serve", ...words]);
    expect(code).toBe(2);
    if (typeof line === "string") expect(stderr).toBe(line);
    else expect(stderr).toMatch(line);
  });
});
