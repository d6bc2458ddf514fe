import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { LATEST_PROTOCOL_VERSION } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TOOL_OPERATIONS } from "./tools.ts";

const MAIN = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

describe("the official client", () => {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [MAIN, "mcp"],
    stderr: "ignore",
  });
  beforeAll(() => client.connect(transport));
  afterAll(() => client.close());

  test("shakes hands and finds every tool, read-only", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "ssylka" });
    expect(client.getServerCapabilities()).toEqual({ tools: {} });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOL_OPERATIONS.map(({ id }) => id));
    for (const { annotations, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(outputSchema).toMatchObject({ type: "object" });
    }
    await client.ping();
  });

  const examples = TOOL_OPERATIONS.flatMap(({ id, examples: all }) =>
    all.map((input) => ({ name: `${id} ${JSON.stringify(input)}`, id, input })),
  );
  // The client itself checks what comes against the tool's schema.
  test.each(examples)("calls $name", async ({ id, input }) => {
    const result = await client.callTool({ name: id, arguments: input as Record<string, unknown> });
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toBeTypeOf("object");
    expect(result.content).toMatchObject([{ type: "text", text: expect.stringMatching(/\S/) }]);
  });

  const refused = TOOL_OPERATIONS.flatMap(({ id, refused: all }) =>
    all.map((input) => ({ name: `${id} ${JSON.stringify(input)}`, id, input })),
  );
  test.each(refused)("is told what is wrong with $name", async ({ id, input }) => {
    const result = await client.callTool({ name: id, arguments: input as Record<string, unknown> });
    expect(result.isError).toBe(true);
    const [{ text }] = result.content as [{ text: string }];
    expect(text).toMatch(/: (expected|unknown) /);
  });

  test("is answered in Russian where a call says so, the structured part as in English", async () => {
    const call = (lang: string) =>
      client.callTool({ name: "rules", arguments: { chip: "h20", on: "2025-05-01", lang } });
    const [russian, english] = [await call("ru"), await call("en")];
    expect(russian.content).toMatchObject([
      { text: expect.stringMatching(/^h20, назначение CN, 1\u00a0мая 2025/) },
    ]);
    expect(russian.structuredContent).toEqual(english.structuredContent);
    const wrong = await client.callTool({ name: "rules", arguments: { chip: "h2o", lang: "ru" } });
    expect(wrong).toMatchObject({
      isError: true,
      content: [{ text: "chip: нет чипа «h2o»; может быть, «h20»?" }],
    });
    expect((await call("de")).isError).toBe(true);
  });

  test("is told of the progress of a run", async () => {
    const told: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => void told.push(progress);
    await client.callTool({ name: "answer", arguments: { worlds: 512, seed: 7 } }, undefined, { onprogress });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test("cancels a run, and the next one is answered", async () => {
    const stop = new AbortController();
    const onprogress = () => stop.abort();
    const call = client.callTool({ name: "answer", arguments: { worlds: 16_384 } }, undefined, {
      onprogress,
      signal: stop.signal,
    });
    await expect(call).rejects.toThrow();
    expect((await client.callTool({ name: "answer", arguments: { worlds: 64 } })).isError).toBeUndefined();
  });

  test("an unknown tool and an unknown method are faults of the call", async () => {
    await expect(client.callTool({ name: "bundles/files", arguments: {} })).rejects.toThrow(/-32602/);
    await expect(client.listPrompts()).rejects.toThrow();
  });
});

/** Numbers of a process that the system tells, in kilobytes. */
function memoryOf(pid: number): Readonly<Record<string, number>> {
  const lines = readFileSync(`/proc/${pid}/status`, "utf8").matchAll(/^(\w+):\s+(\d+) kB$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value)]));
}

describe("line by line", () => {
  let child: ReturnType<typeof spawn>;
  afterEach(() => child.kill("SIGKILL"));

  function started(...words: string[]) {
    child = spawn(process.execPath, [MAIN, "mcp", ...words], { stdio: ["pipe", "pipe", "ignore"] });
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    return {
      send: (text: string) => child.stdin!.write(`${text}\n`),
      next: async () => JSON.parse((await lines.next()).value as string),
    };
  }

  test.each([
    ["{", { id: null, error: { code: -32700 } }],
    ["[]", { id: null, error: { code: -32600 } }],
    ['{"jsonrpc":"2.0","id":1}', { id: 1, error: { code: -32600 } }],
    ['{"jsonrpc":"2.0","id":null,"method":"ping"}', { id: null, error: { code: -32600 } }],
    ['{"jsonrpc":"2.0","id":2,"method":"prompts/list"}', { id: 2, error: { code: -32601 } }],
    ['{"jsonrpc":"2.0","id":"a","method":"ping"}', { id: "a", result: {} }],
    [`"${"x".repeat(1_100_000)}"`, { id: null, error: { code: -32600 } }],
  ])("%.40s", async (line, wanted) => {
    const server = started();
    server.send(line);
    expect(await server.next()).toMatchObject({ jsonrpc: "2.0", ...wanted });
  });

  test("tells faults of messages in the language of the command", async () => {
    const server = started("--lang", "ru");
    server.send("{");
    expect(await server.next()).toMatchObject({ error: { code: -32700, message: "ожидалась строка JSON" } });
    server.send('{"jsonrpc":"2.0","id":1,"method":"nothing"}');
    expect(await server.next()).toMatchObject({ id: 1, error: { message: "нет метода «nothing»" } });
  });

  test("a flood of messages waits until its answers are read, and each is answered", async () => {
    const flood = 400_000;
    child = spawn(process.execPath, [MAIN, "mcp"], { stdio: ["pipe", "pipe", "ignore"] });
    const [input, output] = [child.stdin!, child.stdout!];
    const wholeFlood = Array.from(
      { length: flood },
      (_, id) => `{"jsonrpc":"2.0","id":${id},"method":"ping"}\n`,
    ).join("");
    input.write(wholeFlood);
    // Nobody reads: the server takes what fits into pipes and buffers, and no more.
    let before = Number.POSITIVE_INFINITY;
    while (input.writableLength < before || before === Number.POSITIVE_INFINITY) {
      before = input.writableLength;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
    const { VmRSS } = memoryOf(child.pid!);
    let answers = 0;
    const counted = new Promise<void>((resolve) => {
      output.on("data", (piece: Buffer) => {
        for (const byte of piece) if (byte === 10) answers += 1;
        if (answers === flood) resolve();
      });
    });
    await counted;
    expect(VmRSS).toBeLessThan(600_000);
    const ended = once(child, "exit");
    input.end();
    expect(await ended).toEqual([0, null]);
  });

  test("calls beyond those that may run and wait are refused, and a client that leaves ends the others", async () => {
    const server = started();
    const calls = Array.from({ length: 30 }, (_, seed) => ({
      ...{ jsonrpc: "2.0", id: seed, method: "tools/call" },
      params: { name: "answer", arguments: { worlds: 16_384, seed } },
    }));
    server.send(calls.map((call) => JSON.stringify(call)).join("\n"));
    // One runs and eight wait.
    for (let refused = 0; refused < 21; refused += 1)
      expect(await server.next()).toMatchObject({
        result: { isError: true, content: [{ text: expect.stringContaining("1 running and 8 waiting") }] },
      });
    const ended = once(child, "exit");
    child.stdin!.end();
    expect(await ended).toEqual([0, null]);
  });

  test("calls piped in at once are answered after the input's end", async () => {
    const server = started();
    const call = (id: number, chip: string) =>
      JSON.stringify({
        ...{ jsonrpc: "2.0", id, method: "tools/call" },
        params: { name: "rules", arguments: { chip, on: "2025-05-01" } },
      });
    const ended = once(child, "exit");
    server.send([call(1, "h20"), call(2, "h100")].join("\n"));
    child.stdin!.end();
    const answered = [await server.next(), await server.next()].map(({ id }) => id);
    expect(answered.sort()).toEqual([1, 2]);
    expect(await ended).toEqual([0, null]);
  });

  test("settles on a version, says nothing to notifications, and ends with its input", async () => {
    const server = started();
    const hello = (protocolVersion: string) =>
      JSON.stringify({
        jsonrpc: "2.0",
        id: protocolVersion,
        method: "initialize",
        params: { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } },
      });
    for (const [asked, settled] of [
      ["2025-06-18", "2025-06-18"],
      [LATEST_PROTOCOL_VERSION, LATEST_PROTOCOL_VERSION],
      ["1999-01-01", "2025-11-25"],
    ] as const) {
      server.send(hello(asked));
      expect(await server.next()).toMatchObject({ id: asked, result: { protocolVersion: settled } });
    }
    server.send('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    server.send('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}');
    server.send('{"jsonrpc":"2.0","id":5,"method":"ping"}');
    expect(await server.next()).toEqual({ jsonrpc: "2.0", id: 5, result: {} });
    const ended = once(child, "exit");
    child.stdin!.end();
    expect(await ended).toEqual([0, null]);
  });
});
