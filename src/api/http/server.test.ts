import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ask, until } from "../testing/ask.ts";
import type { ServerLimits } from "./limits.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer | undefined;
afterEach(() => server?.close());

async function started(limits: Partial<ServerLimits> = {}): Promise<number> {
  server = await startServer({ port: 0, api: true, limits: { workers: 0, closeSeconds: 1, ...limits } });
  return server.port;
}

/** A run that takes long, begun and watched until it is under way. */
async function longRun(port: number, seed: number, worlds = 16_384) {
  const path = `/v1/answer?worlds=${worlds}&seed=${seed}`;
  const asked = request({
    host: "127.0.0.1",
    port,
    path,
    agent: false,
    headers: { accept: "application/x-ndjson" },
  });
  asked.on("error", () => {});
  asked.end();
  const [response] = await once(asked, "response");
  response.on("error", () => {});
  return { asked, response };
}

test("a run tells how far it is, in lines and in events, and gives the same answer", async () => {
  const port = await started();
  const path = "/v1/answer?worlds=512";
  const lines = await ask(port, path, { headers: { accept: "application/x-ndjson" } });
  const told = lines.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.filter((one) => "progress" in one).length).toBeGreaterThan(1);
  const plain = await ask(port, path);
  expect(told.at(-1)).toEqual({ result: JSON.parse(plain.text) });
  const events = await ask(port, path, { headers: { accept: "text/event-stream" } });
  expect(events.headers["content-type"]).toContain("text/event-stream");
  expect(events.text).toContain(`event: result\ndata: ${plain.text}\n\n`);
  const fault = await ask(port, "/v1/answer?worlds=65", { headers: { accept: "text/event-stream" } });
  expect(fault.text).toMatch(/^event: problem\ndata: \{.*"status":422/);
});

test("a client that leaves ends its run, and look-ups are answered meanwhile", async () => {
  const port = await started({ runs: 1 });
  const { asked, response } = await longRun(port, 1);
  await once(response, "data");
  expect(server!.state()).toEqual({ running: 1, waiting: 0 });
  expect((await ask(port, "/v1/rules?chip=h20&on=2025-05-01")).status).toBe(200);
  asked.destroy();
  await until(() => server!.state().running === 0);
  expect((await ask(port, "/v1/answer?worlds=64")).status).toBe(200);
});

test("two who ask for the same wait for one run, which goes on when one has left", async () => {
  const port = await started({ runs: 1, waiting: 0 });
  const first = await longRun(port, 2, 2048);
  const second = await longRun(port, 2, 2048);
  // Both have been told how far the one run is, for which no other place is free.
  first.asked.destroy();
  let text = "";
  for await (const piece of second.response) text += piece;
  expect(JSON.parse(text.trim().split("\n").at(-1)!)).toHaveProperty("result.worlds", 2048);
});

test("runs beyond those that may run and wait are refused, with a time to come again", async () => {
  const port = await started({ runs: 1, waiting: 1 });
  const runs = [await longRun(port, 3), await longRun(port, 4)];
  await until(() => server!.state().waiting === 1);
  const refused = await ask(port, "/v1/answer?worlds=64");
  expect(refused.status).toBe(503);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(JSON.parse(refused.text).detail).toContain("1 running and 1 waiting");
  for (const { asked } of runs) asked.destroy();
  await until(() => server!.state().running + server!.state().waiting === 0);
});

test("requests of one address beyond its share are refused", async () => {
  const port = await started({ perAddress: 1 });
  const { asked } = await longRun(port, 5);
  const refused = await ask(port, "/v1/rules");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  asked.destroy();
  await until(() => server!.state().running === 0);
  expect((await ask(port, "/v1/rules")).status).toBe(200);
});

test("a run over its time or begun without memory is refused", async () => {
  const port = await started({ seconds: 0.2 });
  const late = await ask(port, "/v1/answer?worlds=16384");
  expect(late.status).toBe(503);
  expect(JSON.parse(late.text).detail).toContain("ask for fewer worlds");
  await until(() => server!.state().running === 0);
  await server!.close();
  const other = await started({ memoryMegabytes: 1 });
  expect((await ask(other, "/v1/answer?worlds=64")).status).toBe(503);
  expect((await ask(other, "/v1/rules")).status).toBe(200);
});

test("a request that comes too slowly is ended", async () => {
  const port = await started({ requestSeconds: 1 });
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  await once(socket, "close");
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
});

test("only names of this machine reach a server that is for this machine", async () => {
  const port = await started();
  for (const host of ["localhost", `127.0.0.1:${port}`, "[::1]:1"])
    expect((await ask(port, "/v1", { headers: { host } })).status, host).toBe(200);
  for (const host of ["example.org", "localhost.example.org", "127.0.0.1.example.org:80"])
    expect((await ask(port, "/v1", { headers: { host } })).status, host).toBe(421);
});

test("a server told to close ends what is under way and every thread, and its port is free", async () => {
  const port = await started({ closeSeconds: 0.2 });
  const { response } = await longRun(port, 6);
  await once(response, "data");
  const ended = new Promise((resolve) => response.on("close", resolve));
  await server!.close();
  await ended;
  await expect(ask(port, "/v1")).rejects.toThrow("ECONNREFUSED");
});

test("a run under way when the server is told to close is answered, and nothing new is begun", async () => {
  const port = await started({ closeSeconds: 100 });
  // A connection that is held open, as a browser does: requests on it reach a server that is closing.
  const { response } = await longRun(port, 8, 512);
  await once(response, "data");
  let text = "";
  response.on("data", (piece: Buffer) => {
    text += piece;
  });
  const ended = once(response, "end");
  const closed = server!.close();
  await expect(ask(port, "/v1")).rejects.toThrow("ECONNREFUSED");
  await ended;
  expect(JSON.parse(text.trim().split("\n").at(-1)!)).toHaveProperty("result.worlds", 512);
  await closed;
});

test("a run that needs more memory than its thread has is refused, and the server goes on", async () => {
  const port = await started({ heapMegabytes: 16 });
  const large = await ask(port, "/v1/answer?worlds=16384", { headers: { "accept-language": "ru" } });
  expect([large.status, JSON.parse(large.text).detail]).toEqual([
    503,
    "расчёту не хватило памяти; запросите меньше прогонов",
  ]);
  expect(Number(large.headers["retry-after"])).toBeGreaterThan(0);
  expect((await ask(port, "/v1")).status).toBe(200);
  await until(() => server!.state().running === 0);
});

test("a port that is taken is said in a line", async () => {
  const port = await started();
  await expect(startServer({ port, api: true })).rejects.toThrow(
    /--port: expected a port that is free.*EADDRINUSE/,
  );
});
