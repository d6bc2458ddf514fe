import { z } from "zod";
import { OPERATIONS, type Operation } from "../operations/index.ts";
import { VERSION } from "../workspace.ts";
import type { ServerLimits } from "./limits.ts";
import { problemSchema } from "./problem.ts";
import { propertiesOf } from "./query.ts";

const PROBLEM = { $ref: "#/components/schemas/Problem" };

/** Parameters of every operation, beside its own. They change no answer. */
const SHARED = [
  {
    name: "edition",
    in: "query",
    description:
      "edition of the server that is to answer; another one refuses (409). With it an answer may be kept for ever",
    required: false,
    schema: { type: "string" },
  },
  {
    name: "lang",
    in: "query",
    description: "language of problems, over Accept-Language; answers have their words in both languages",
    required: false,
    schema: { type: "string", enum: ["ru", "en"] },
  },
];

/** The OpenAPI 3.1 document of a server, made from the schemas that check its requests. */
export function openApi(limits: ServerLimits) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Ssylka",
      version: VERSION,
      summary: "A sourced, runnable model of the AI race; read-only.",
      description: described(limits),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/v1" }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [`/${operation.id}`, pathOf(operation)])),
    components: { schemas: { Problem: schemaOf(problemSchema, "output") } },
    "x-limits": limits,
  };
}

function described(limits: ServerLimits): string {
  return [
    "Every operation is a pure function of its input and of the edition of the server: the same address gives the same bytes.",
    "`Content-Location` gives the address with every part spelt out; with its `edition` an answer may be kept for ever.",
    "With `Accept: text/event-stream` or `application/x-ndjson` a run tells how far it is, and its result last.",
    "A client that leaves ends its run. Problems are told in Russian with `Accept-Language: ru` or `lang=ru`.",
    `Limits: ${limits.runs} runs at once and ${limits.waiting} waiting (503 beyond), ${limits.perAddress} requests of one address at once (429), a body of ${limits.bodyBytes} bytes (413), ${limits.seconds} seconds a run (503), no run begun above ${limits.memoryMegabytes} MB of memory (503), ${limits.connections} connections, ${limits.requestSeconds} seconds for a request to come.`,
    "Worlds are limited by each operation's schema (422).",
  ].join(" ");
}

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function pathOf(operation: Operation) {
  const shared = {
    summary: operation.title.en,
    description: operation.summary,
    responses: responsesOf(operation),
  };
  return {
    get: { operationId: `get-${idOf(operation)}`, ...shared, parameters: parametersOf(operation) },
    post: {
      operationId: `post-${idOf(operation)}`,
      ...shared,
      parameters: SHARED,
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: schemaOf(operation.input, "input"),
            examples: Object.fromEntries(
              operation.examples.map((value, index) => [`example-${index + 1}`, { value }]),
            ),
          },
        },
      },
    },
  };
}

const idOf = ({ id }: Operation) => id.replace("/", "-");

function parametersOf(operation: Operation) {
  const whole = schemaOf(operation.input, "input") as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  const kinds = propertiesOf(operation);
  const own = Object.entries(whole.properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(description !== undefined && { description }),
    required: whole.required?.includes(name) ?? false,
    ...formOf(kinds[name]?.type, schema),
  }));
  return [...own, ...SHARED];
}

/** Lists are divided by commas, maps are JSON. */
function formOf(type: string | undefined, schema: object) {
  if (type === "object") return { content: { "application/json": { schema } } };
  return type === "array" ? { schema, style: "form", explode: false } : { schema };
}

function responsesOf({ output, weight }: Operation) {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: PROBLEM } },
  });
  const text = { schema: { type: "string" } };
  const progress = {
    "text/event-stream": text,
    "application/x-ndjson": text,
  };
  const content =
    output === undefined
      ? { "application/octet-stream": {} }
      : { "application/json": { schema: schemaOf(output, "output") }, ...progress };
  return {
    200: {
      description: "the answer",
      headers: {
        ETag: { schema: { type: "string" } },
        "Content-Location": {
          description: "the address with every part spelt out",
          schema: { type: "string" },
        },
      },
      content,
    },
    304: { description: "what the client has is still so" },
    400: problem("no request of HTTP, or a body that is no JSON"),
    403: problem("a page of another site, of a server for its own machine alone"),
    408: problem("a request that came too slowly"),
    409: problem("another edition"),
    413: problem("a body too large"),
    414: problem("an address too long"),
    415: problem("a body of another type"),
    421: problem("another name than this machine's, of a server for its own machine alone"),
    422: problem("an input that means nothing, with every fault"),
    429: problem("too many requests of this address at once; Retry-After says when to ask again"),
    431: problem("headers too large"),
    500: problem("a fault of ours"),
    503: problem(
      weight === "heavy"
        ? "too many runs at once, a run too long or too large; Retry-After says when to ask again"
        : "too many look-ups at once, or the server is closing; Retry-After says when to ask again",
    ),
  };
}
