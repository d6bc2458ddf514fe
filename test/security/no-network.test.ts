import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";

/**
 * Stands between a process and every way out of the machine that Node has: whoever asks for one is told on stderr with the
 * way, and gets an error. Files and threads stay as they are.
 */
const TRAP = `
import { syncBuiltinESMExports } from "node:module";
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
const caught = (way) => function () {
  process.stderr.write("WAY OUT: " + way + "\\n");
  throw new Error("no network here: " + way);
};
for (const [name, module, ways] of [
  ["net", net, ["connect", "createConnection", "createServer"]],
  ["tls", tls, ["connect", "createServer"]],
  ["http", http, ["request", "get", "createServer"]],
  ["https", https, ["request", "get", "createServer"]],
  ["http2", http2, ["connect", "createServer"]],
  ["dgram", dgram, ["createSocket"]],
  ["dns", dns, ["lookup", "resolve", "resolve4", "resolve6"]],
]) for (const way of ways) module[way] = caught(name + "." + way);
net.Socket.prototype.connect = caught("net.Socket.connect");
dns.promises.lookup = caught("dns.promises.lookup");
for (const way of ["fetch", "WebSocket", "EventSource"]) if (way in globalThis) globalThis[way] = caught(way);
syncBuiltinESMExports();
`;

let folder: string;
let trap: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-trap-"));
  trap = join(folder, "trap.mjs");
  writeFileSync(trap, TRAP);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function trapped(...words: string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["--import", trap, ...words], {
    cwd: PACKAGE_ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return { status, ways: stderr.split("\n").filter((line) => line.includes("WAY OUT")), stdout, stderr };
}

const COMMAND = "dist/cli/main.js";

it("the trap holds: whoever goes out is caught", () => {
  const ask = `import net from "node:net"; import { lookup } from "node:dns"; try { net.connect(9); } catch {} try { lookup("x", () => {}); } catch {} try { fetch("http://x"); } catch {}`;
  expect(trapped("--input-type=module", "-e", ask).ways.length).toBe(3);
});

it.each([
  [
    "a question run on threads",
    ["answer", "--worlds", "8", "--replicates", "2", "--workers", "2", "--no-cache", "--quiet", "--json"],
  ],
  ["a chip under the law", ["rules", "h20", "--json"]],
  ["speeds", ["perf", "--chip", "h20", "--llm", "deepseek-v3", "--json"]],
  ["sources", ["sources", "--json"]],
  ["a model of another tool", ["import", "examples/dice-2016r2/dice.xmile", "--csv"]],
  ["schemas", ["export", "schemas", "FOLDER", "--force"]],
])("nothing leaves the machine: %s", (_, words) => {
  const done = trapped(COMMAND, ...words.map((word) => (word === "FOLDER" ? join(folder, "out") : word)));
  expect([done.ways, done.status, done.stderr.slice(0, 300)]).toEqual([[], 0, expect.any(String)]);
  expect(done.stdout.length).toBeGreaterThan(0);
});

it("every room of the library is imported, and asks for nothing", () => {
  const rooms = Object.keys(
    (JSON.parse(
      execFileSync("node", ["-p", "JSON.stringify(require('./package.json').exports)"], {
        cwd: PACKAGE_ROOT,
        encoding: "utf8",
      }),
    ) as object) ?? {},
  );
  expect(rooms.length).toBeGreaterThan(5);
  const imports = rooms
    .filter((room) => !room.endsWith(".json"))
    .map((room) => `await import("ssylka${room.slice(1)}");`)
    .join("\n");
  const done = trapped("--input-type=module", "-e", `${imports}\nconsole.log("all");`);
  expect([done.ways, done.stdout, done.status]).toEqual([[], "all\n", 0]);
});
