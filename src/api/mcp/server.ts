import type { Readable, Writable } from "node:stream";
import type { Text } from "../../catalog/index.ts";
import { formatFault, InputError, type Language } from "../../units/index.ts";
import { translatedFaults } from "../faults/translated.ts";
import { Jobs } from "../jobs/jobs.ts";
import type { JobLimits } from "../jobs/limits.ts";
import { Refusal } from "../jobs/refusal.ts";
import { readInput } from "../operations/read-input.ts";
import type { Progress } from "../progress.ts";
import { VERSION } from "../workspace.ts";
import { linesOf } from "./lines.ts";
import { TOOL_OPERATIONS, toolList } from "./tools.ts";
import { WORDS } from "./words.ts";

/** Versions of the protocol that we speak, the newest first: what we use of them is the same in all. */
const VERSIONS = ["2025-11-25", "2025-06-18"] as const;

const INSTRUCTIONS =
  "A sourced, runnable model of the AI race: chips, memory, export rules, compute, knowledge. Read-only. " +
  "`catalog` lists what may be asked about. Probabilities are conditional forecasts of defined events; give them with " +
  'their interval, the date of the data and the run hash. `rules` is no legal advice. `lang: "ru"` gives texts in Russian.';

/** Codes of JSON-RPC 2.0. */
const CODE = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

type Id = string | number;
type Params = Readonly<Record<string, unknown>>;

/** A fault of the message itself; what is wrong with a tool's input is told in its result. */
class RpcError extends Error {
  readonly code: number;
  readonly text: Text;
  constructor(code: number, text: Text) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

export interface McpOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Folder laid over the built-in catalog. */
  readonly catalog?: string | undefined;
  /** Of texts for calls that name none with `lang`; English by default. */
  readonly language?: Language;
  readonly limits: JobLimits;
}

/** Milliseconds in which calls under way may still be answered once the input has ended. */
const LAST_ANSWERS = 10_000;

/** Serves the Model Context Protocol, a message of JSON a line, until the input ends and what was asked is answered. */
export async function serveMcp({
  input,
  output,
  catalog,
  language = "en",
  limits,
}: McpOptions): Promise<void> {
  const jobs = new Jobs(limits, catalog);
  const underWay = new Map<Id, AbortController>();
  const responses = new Set<Promise<void>>();
  const send = (message: object) => output.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  const call = async (id: Id, params: Params): Promise<object> => {
    const operation = TOOL_OPERATIONS.find((one) => one.id === params.name);
    if (!operation) {
      const known = TOOL_OPERATIONS.map((one) => one.id).join(", ");
      const name = typeof params.name === "string" ? params.name.slice(0, 80) : typeof params.name;
      throw new RpcError(CODE.params, WORDS.tool(known, name));
    }
    const { signal } = underWay.get(id)!;
    const { wanted, rest } = languageIn(params.arguments, language);
    try {
      const asked = readInput(operation, rest);
      const made = await jobs.run(operation, asked, { signal, progress: progressTo(params._meta) });
      if (!("json" in made)) throw new Error("a file where a value was expected");
      return {
        content: [{ type: "text", text: made.said[wanted] }],
        structuredContent: JSON.parse(made.json),
      };
    } catch (error) {
      // In the result, where whoever asked can read it and ask better.
      if (error instanceof InputError)
        return failed(translatedFaults(error.faults, wanted).faults.map(formatFault).join("\n"));
      if (error instanceof Refusal) return failed(WORDS.later(error.text, error.retryAfter)[wanted]);
      throw error;
    }
  };

  const progressTo = (meta: unknown): Progress => {
    const token = (meta as { progressToken?: unknown } | undefined)?.progressToken;
    if (typeof token !== "string" && typeof token !== "number") return () => {};
    let told = -1;
    return (done, all) => {
      const percent = Math.floor((100 * done) / all);
      if (percent <= told) return;
      told = percent;
      send({
        method: "notifications/progress",
        params: { progressToken: token, progress: percent, total: 100 },
      });
    };
  };

  const answer = (id: Id, method: string, params: Params): object | Promise<object> => {
    switch (method) {
      case "initialize":
        return {
          protocolVersion: VERSIONS.find((one) => one === params.protocolVersion) ?? VERSIONS[0],
          capabilities: { tools: {} },
          serverInfo: { name: "ssylka", title: "Ssylka", version: VERSION },
          instructions: INSTRUCTIONS,
        };
      case "ping":
        return {};
      case "tools/list":
        return { tools: toolList() };
      case "tools/call":
        return call(id, params);
      default:
        throw new RpcError(CODE.method, WORDS.method(method.slice(0, 80)));
    }
  };

  const respond = async (id: Id, method: string, params: Params): Promise<void> => {
    if (underWay.has(id))
      return void send({ id, error: { code: CODE.request, message: WORDS.twice[language] } });
    const stop = new AbortController();
    underWay.set(id, stop);
    try {
      const result = await answer(id, method, params);
      // Nobody waits for the answer to what was cancelled.
      if (!stop.signal.aborted) send({ id, result });
    } catch (error) {
      if (stop.signal.aborted) return;
      const known = error instanceof RpcError;
      send({
        id,
        error: {
          code: known ? error.code : CODE.internal,
          message: (known ? error.text : WORDS.internal)[language],
        },
      });
    } finally {
      underWay.delete(id);
    }
  };

  const take = (line: string): void => {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      return void send({ id: null, error: { code: CODE.parse, message: WORDS.json[language] } });
    }
    const { id, method, params = {} } = (isMap(message) ? message : {}) as Params;
    if (typeof method !== "string" || !isMap(params) || (id !== undefined && !isId(id))) {
      // An answer to a request of ours: we make none.
      if (isMap(message) && ("result" in message || "error" in message)) return;
      const said = WORDS.request[language];
      return void send({ id: isId(id) ? id : null, error: { code: CODE.request, message: said } });
    }
    if (id !== undefined) {
      const response = respond(id, method, params).finally(() => responses.delete(response));
      responses.add(response);
    } else if (method === "notifications/cancelled" && isId(params.requestId))
      underWay.get(params.requestId)?.abort(new Error("cancelled"));
  };

  try {
    for await (const line of linesOf(input)) {
      if (line === undefined)
        send({ id: null, error: { code: CODE.request, message: WORDS.shorter[language] } });
      else take(line);
      // Whoever does not read the answers is not read either: they would pile up here.
      if (output.writableNeedDrain) await drained(output);
    }
    await settled(responses, output);
  } finally {
    for (const stop of underWay.values()) stop.abort(new Error("the client has left"));
    await jobs.close();
  }
}

/** The language that a call names, and its input without it; what is no language is left for the check to refuse. */
function languageIn(asked: unknown, usual: Language): { wanted: Language; rest: unknown } {
  if (!isMap(asked) || !Object.hasOwn(asked, "lang")) return { wanted: usual, rest: asked ?? {} };
  const { lang, ...rest } = asked;
  return lang === "ru" || lang === "en" ? { wanted: lang, rest } : { wanted: usual, rest: asked };
}

/** Calls piped in at once are answered after the input's end, for as long as a client that shuts us down would wait. */
async function settled(responses: Iterable<Promise<void>>, output: Writable): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LAST_ANSWERS);
    for (const event of ["close", "error"]) output.once(event, () => resolve());
  });
  await Promise.race([Promise.all(responses), late]);
  clearTimeout(timer);
}

/** Ends when what was written has been taken, or nobody is left to take it. */
async function drained(output: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      for (const event of ["drain", "close", "error"]) output.removeListener(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) output.once(event, done);
  });
}

function failed(text: string): object {
  return { content: [{ type: "text", text }], isError: true };
}

function isMap(value: unknown): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is Id {
  return typeof value === "string" || (typeof value === "number" && Number.isInteger(value));
}
