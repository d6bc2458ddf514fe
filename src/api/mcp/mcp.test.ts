import { spawn } from "node:child_process";
import { once } from "node:events";
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

describe("line by line", () => {
  let child: ReturnType<typeof spawn>;
  afterEach(() => child.kill("SIGKILL"));

  function started() {
    child = spawn(process.execPath, [MAIN, "mcp"], { stdio: ["pipe", "pipe", "ignore"] });
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
