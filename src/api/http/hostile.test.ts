import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ask, until } from "../testing/ask.ts";
import type { ServerLimits } from "./limits.ts";
import { type RunningServer, startServer } from "./server.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
  for (const name of ["", "ru"]) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "index.html"), "a page");
  }
  writeFileSync(join(folder, "large.csv"), "x".repeat(50_000_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server as it is by default, for all tests that change nothing of it; and one with other limits, for the others. */
let usual: RunningServer;
let port: number;
let server: RunningServer | undefined;
beforeAll(async () => {
  usual = await startServer({ port: 0, api: true, site: folder, limits: { workers: 0 } });
  port = usual.port;
});
afterAll(() => usual.close());
afterEach(() => server?.close());

async function started(limits: Partial<ServerLimits> = {}, host?: string): Promise<number> {
  server = await startServer({
    ...{ port: 0, api: true, site: folder, ...(host !== undefined && { host }) },
    limits: { workers: 0, closeSeconds: 0.2, ...limits },
  });
  return server.port;
}

/** A connection on which a text is written as it stands, and what came back by its end. */
function raw(port: number, text: string): { socket: Socket; ended: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let got = "";
  socket.setEncoding("utf8").on("data", (piece) => {
    got += piece;
  });
  socket.on("error", () => {});
  if (text !== "") socket.write(text);
  return { socket, ended: new Promise((resolve) => socket.once("close", () => resolve(got))) };
}

function expectProblem(answer: string, status: number): void {
  const [head, body] = answer.split("\r\n\r\n") as [string, string];
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain("Content-Type: application/problem+json");
  expect(JSON.parse(body)).toMatchObject({ type: "about:blank", status });
}

describe("slow and silent clients", () => {
  test("a connection that says nothing is closed", async () => {
    const port = await started({ requestSeconds: 1 });
    expectProblem(await raw(port, "").ended, 408);
  });

  test("a head that comes a letter at a time is not waited for", async () => {
    const port = await started({ requestSeconds: 1 });
    const { socket, ended } = raw(port, "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nX: ");
    const drip = setInterval(() => socket.write("x"), 50);
    expectProblem(await ended, 408);
    clearInterval(drip);
  });

  test("nor is a body", async () => {
    const port = await started({ requestSeconds: 1 });
    const head =
      "POST /v1/rules HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n";
    const { socket, ended } = raw(port, `${head}{`);
    const drip = setInterval(() => socket.write(" "), 50);
    expect(await ended).toMatch(/^HTTP\/1\.1 408 |^$/);
    clearInterval(drip);
    expect((await ask(port, "/v1/rules")).status).toBe(200);
  });

  test("connections beyond the limit are closed, and there is room when they have gone", async () => {
    const port = await started({ connections: 4, requestSeconds: 60 });
    const held = Array.from({ length: 4 }, () => raw(port, "GET / HTTP/1.1\r\n"));
    await Promise.all(held.map(({ socket }) => socket.readyState === "open" || once(socket, "connect")));
    expect(await raw(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").ended).toBe("");
    for (const { socket } of held) socket.destroy();
    await until(() => held.every(({ socket }) => socket.closed));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await ask(port, "/")).status).toBe(200);
  });

  test("a client that is refused and leaves its half open gives its place up", async () => {
    const port = await started({ connections: 1, requestSeconds: 1 });
    const open = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    let got = "";
    open.setEncoding("utf8").on("data", (piece) => {
      got += piece;
    });
    open.on("error", () => {});
    await once(open, "end");
    expectProblem(got, 408);
    let status = 0;
    while (status !== 200)
      status = await ask(port, "/").then(
        ({ status: of }) => of,
        () => 0,
      );
    open.destroy();
  });

  test("a client that takes nothing of a file is left, and one that leaves leaves no file open", async () => {
    const port = await started({ stallSeconds: 0.5 });
    const opened = () => readdirSync("/proc/self/fd").length;
    const before = opened();
    const asked = Array.from({ length: 20 }, () =>
      raw(port, "GET /large.csv HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    );
    for (const { socket } of asked) socket.pause();
    await until(() => opened() > before + 20);
    for (const { socket } of asked.slice(10)) socket.destroy();
    // The others hold their connections and read no more: the server is the one to end it.
    await until(() => opened() <= before + 12);
    for (const { socket } of asked) socket.destroy();
    await until(() => opened() <= before + 2);
  });
});

describe("what is no request of ours", () => {
  test.each([
    ["headers without end", `GET /v1 HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
    ["no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400],
    [
      "two lengths",
      "POST /v1/rules HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
    ],
    [
      "a length beside pieces",
      "POST /v1/rules HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["no name of a host", "GET /v1 HTTP/1.1\r\n\r\n", 400],
  ])("%s", async (_, text, status) => {
    const answer = await raw(port, text).ended;
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test("a tunnel is not opened, and an upgrade is passed over", async () => {
    expect(await raw(port, "CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\n\r\n").ended).toBe("");
    const upgrade = "Connection: Upgrade, close\r\nUpgrade: websocket\r\n";
    const answer = await raw(port, `GET /v1 HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n`).ended;
    expect(answer).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
  });

  test.each(["//example.org/..%2fru", "//ru", "/\\example.org/..%2fru", "/%2fexample.org/..%2fru", "/ru"])(
    "no address leads to another host: %s",
    async (path) => {
      const { status, headers } = await ask(port, path);
      expect([301, 404]).toContain(status);
      expect(headers.location ?? "/ru/").toBe("/ru/");
    },
  );
});

describe("keys and parameters", () => {
  const post = (body: string, type = "application/json") =>
    ask(port, "/v1/run", { method: "POST", headers: { "content-type": type }, body });

  test.each([
    '{"__proto__":{"worlds":8}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"worlds":8,"parameters":{"__proto__":1}}',
    '{"worlds":8,"parameters":{"constructor":1}}',
    '{"worlds":8,"parameters":{"toString":1,"hasOwnProperty":2}}',
    '{"worlds":8,"rulesOff":["__proto__"]}',
    '{"worlds":8,"scenarios":["constructor"]}',
    '{"worlds":8,"question":"__proto__"}',
  ])("%s is refused, and changes nothing that all objects share", async (body) => {
    const got = await post(body);
    expect([got.status, got.text]).toEqual([422, expect.stringContaining("errors")]);
    expect(({} as { worlds?: unknown; x?: unknown }).worlds).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("names of what all objects have are no formats, frameworks, outputs or parts", async () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      for (const address of [
        `perf?chip=h20&llm=deepseek-v3&precision=${name}`,
        `perf?chip=h20&llm=deepseek-v3&framework=${name}`,
        `perf?chip=${name}&llm=deepseek-v3`,
        `perf?chip=h20&llm=${name}`,
        `rules?chip=${name}`,
        `catalog?kind=chips&id=${name}`,
        `sources?id=${name}`,
        `rules?${name}=1`,
        `sensitivity?worlds=8&output=${name}`,
        `sensitivity?worlds=8&output=${name}@2028-12`,
        `sensitivity?worlds=8&scenario=${name}`,
      ]) {
        const got = await ask(port, `/v1/${address}`);
        expect([address, got.status], got.text.slice(0, 200)).toEqual([address, 422]);
      }
  });

  test("thousands of unknown parts are refused with the first of them, and the server goes on", async () => {
    const keys = Array.from({ length: 4000 }, (_, at) => `"key${at}":1`);
    const posted = await post(`{${keys.join(",")}}`);
    expect(posted.status).toBe(422);
    expect(JSON.parse(posted.text).errors.length).toBeLessThanOrEqual(50);
    const query = Array.from({ length: 1500 }, (_, at) => `k${at}`).join("&");
    expect((await ask(port, `/v1/rules?${query}`)).status).toBe(422);
    expect((await post(`${"[".repeat(30_000)}${"]".repeat(30_000)}`)).status).toBe(422);
    expect((await ask(port, "/v1/rules")).status).toBe(200);
  });

  test("a body of another type, or one with a part of the input beside it, is not guessed at", async () => {
    for (const type of ["text/plain", "application/json, text/plain", "multipart/form-data", "text/json"])
      expect((await post('{"worlds":8}', type)).status, type).toBe(415);
    const headers = { "content-type": "application/json" };
    const both = await ask(port, "/v1/run?worlds=8", { method: "POST", headers, body: "{}" });
    expect([both.status, JSON.parse(both.text).errors[0].where]).toEqual([422, "worlds"]);
    const wide = Buffer.from("{}", "utf16le").toString("latin1");
    expect((await post(wide, "application/json; charset=utf-16")).status).toBe(400);
  });
});

describe("pages of elsewhere", () => {
  const from = (headers: Record<string, string>, to = port) => ask(to, "/v1/rules", { headers });

  test("get nothing of a server for this machine; its own pages and links do", async () => {
    for (const origin of [
      "https://example.org",
      "null",
      "http://localhost.example.org",
      "http://127.0.0.1.nip.io",
    ]) {
      const got = await from({ origin });
      expect([origin, got.status]).toEqual([origin, 403]);
      expect(got.headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect((await from({ "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" })).status).toBe(403);
    expect((await from({ "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" })).status).toBe(200);
    expect((await from({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    const own = await from({ origin: "http://localhost:5173" });
    expect([own.status, own.headers["access-control-allow-origin"]]).toEqual([200, "http://localhost:5173"]);
    expect(own.headers.vary).toContain("Origin");
    const posted = await ask(port, "/v1/rules", {
      ...{ method: "POST", body: "{}" },
      headers: { "content-type": "application/json", origin: "https://example.org" },
    });
    expect(posted.status).toBe(403);
    expect((await ask(port, "/")).headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  test("may read a server for others, and not post to it", async () => {
    const open = await started({}, "0.0.0.0");
    const read = await from({ origin: "https://example.org", "sec-fetch-site": "cross-site" }, open);
    expect([read.status, read.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
    expect((await ask(open, "/v1/rules", { method: "OPTIONS" })).status).toBe(405);
  });

  test("every address of this machine is of this machine", async () => {
    const other = await started({}, "127.0.0.2");
    const asked = (host: string) => ask(other, "/v1", { host: "127.0.0.2", headers: { host } });
    expect((await asked("127.0.0.2")).status).toBe(200);
    expect((await asked("example.org")).status).toBe(421);
  });

  test.each(["LOCALHOST", "::ffff:127.0.0.1"])("so is %s, however it is written", async (written) => {
    const other = await started({}, written);
    const got = await from({ origin: "https://example.org" }, other);
    expect([got.status, got.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
    expect((await from({ host: "example.org" }, other)).status).toBe(421);
    expect((await from({}, other)).status).toBe(200);
  });
});
