import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../src/api/http/server.ts";
import { openCatalog, openQuestion } from "../../src/api/workspace.ts";

/** What stands outside of every folder that is asked for, and must come out of none. */
const SECRET = "not for you";

let outside: string;
let site: string;
let server: RunningServer;
beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "ssylka-outside-"));
  writeFileSync(join(outside, "secret.txt"), SECRET);
  site = join(outside, "site");
  for (const folder of ["", "ru", "en"]) {
    mkdirSync(join(site, folder), { recursive: true });
    writeFileSync(join(site, folder, "index.html"), "a page");
  }
  symlinkSync(join(outside, "secret.txt"), join(site, "link.txt"));
  symlinkSync(outside, join(site, "away"));
  mkdirSync(join(outside, "site-too"));
  writeFileSync(join(outside, "site-too", "x.html"), SECRET);
  server = await startServer({ port: 0, site });
});
afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true, force: true });
});

/** A request as it is written, past every client that would tidy its path. */
function asked(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let text = "";
    socket.setEncoding("utf8").on("data", (piece) => {
      text += piece;
    });
    socket.on("end", () => resolve(text)).on("error", reject);
  });
}

describe("no path leads out of the folder of a site", () => {
  it("a page of it is served", async () => {
    expect(await asked("/ru/index.html")).toContain("a page");
    expect(await asked("/")).toContain("a page");
  });

  it.each([
    "/../secret.txt",
    "/ru/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/ru/%2e%2e/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/....//secret.txt",
    "//secret.txt",
    "/../site-too/x.html",
    "/link.txt",
    "/away/secret.txt",
    "/%00/../secret.txt",
    "/ru/index.html%00.txt",
    "/%252e%252e/secret.txt",
    "/\u0000",
    "/%",
    "http://localhost/../secret.txt",
  ])("%j", async (path) => {
    const text = await asked(path);
    expect(text).not.toContain(SECRET);
    expect(text).toMatch(/^HTTP\/1.1 [34]\d\d/);
  });
});

it.each([
  "../questions/cost-of-v3",
  "cost-of-v3/../cost-of-v3",
  "..",
  ".",
  "/etc",
  "__proto__",
  "constructor",
  "cost-of-v3\u0000",
])("a question is one of those there are: %j", (id) => {
  expect(() => openQuestion(id)).toThrow(`unknown question "`);
});

it("a catalog laid over ours takes no file from outside its folder", () => {
  const own = join(outside, "own");
  mkdirSync(join(own, "sources"), { recursive: true });
  symlinkSync(join(outside, "secret.txt"), join(own, "sources", "mine.yaml"));
  expect(() => openCatalog(own)).toThrow("expected a file inside its folder, got a link that leaves it");
});
