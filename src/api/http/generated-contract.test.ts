import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPERATIONS } from "../operations/index.ts";
import { ask, type Got } from "../testing/ask.ts";
import { allowed, broken, type Known, type Schema } from "../testing/from-schema.ts";
import { questionIds } from "../workspace.ts";
import { type RunningServer, startServer } from "./server.ts";

/** The contract as a client has it: the document that the server gives, and nothing else of ours. */
let server: RunningServer;
let document: Document;
interface Document {
  readonly components: { readonly schemas: { readonly Problem: object } };
  readonly paths: Readonly<Record<string, { readonly get: Operation; readonly post: Operation }>>;
}
interface Operation {
  readonly parameters: readonly { readonly name: string; readonly content?: object }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}
beforeAll(async () => {
  server = await startServer({ port: 0, api: true, limits: { workers: 0 } });
  document = JSON.parse((await ask(server.port, "/v1/openapi.json")).text);
});
afterAll(() => server.close());

const ajv = new Ajv2020({ strict: false });
const judges = new Map<string, ReturnType<typeof ajv.compile>>();
function faultsIn(schema: object, value: unknown): unknown {
  const key = JSON.stringify(schema);
  const judge = judges.get(key) ?? ajv.compile(schema);
  judges.set(key, judge);
  judge(value);
  return judge.errors ?? [];
}

describe("the document", () => {
  test("is one of OpenAPI 3.1 by the official schema", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  test("would not be with a fault in it", async () => {
    const faulty = JSON.parse(JSON.stringify(document));
    faulty.paths["/rules"].get.parameters[0].in = "somewhere";
    expect((await new Validator().validate(faulty)).valid).toBe(false);
  });
});

/** Values that mean something, so that some of what is generated has an answer; runs stay small. */
const KNOWN: Known = {
  ...{ question: questionIds(), worlds: [2, 4], replicates: [1, 2], seed: [0, 2025] },
  ...{ scenarios: [["as-it-was", "no-rules"]], scenario: ["no-rules"], output: ["lag_match@2028-12"] },
  ...{ parameters: [{}, { release_luck_sd: 0 }], rulesOff: [[], ["us-2025-04-letters"]], top: [1] },
  ...{ chip: ["h20", "A100", "ascend-910b"], llm: ["deepseek-v3", "llama-3.1-405b"] },
  ...{ compare: [["h20", "h800"]], chips: [8, 16, 2048], precision: ["fp8", "bf16"], framework: ["vllm"] },
  ...{ isl: [1024], osl: [256], concurrency: [64], tp: [1, 8], ep: [8], dp: [1], spec: [0], speed: [10] },
  ...{ tokens: [1e12], sequence: [4096], disagg: ["8x8"], date: ["2025-09-26"] },
  ...{ on: ["2022-10-07", "2025-05-01"], to: ["CN", "RU"], hq: ["CN", "AE"] },
  ...{ kind: ["chips", "scenarios"], id: ["h20", "nvidia-h20-specification"], file: ["answer.json"] },
};

const post = (path: string, input: unknown) =>
  ask(server.port, `/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });

/** The address of an input as the document says to write it; a list with a comma in it cannot be written so. */
function addressOf(path: string, input: Readonly<Record<string, unknown>>): string | undefined {
  const { parameters } = document.paths[path]!.get;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    const asJson = parameters.find((one) => one.name === name)?.content !== undefined;
    if (!asJson && typeof value === "object" && !Array.isArray(value)) return undefined;
    query.set(name, asJson ? JSON.stringify(value) : String(value));
  }
  const address = `/v1${path}?${query}`;
  return address.length < 8000 ? address : undefined;
}

/** What came is among what the document says of the operation, and of the form that it says. */
function expectAsDocumented({ responses }: Operation, { status, headers, text }: Got): void {
  const documented = responses[String(status)];
  expect(documented, `status ${status}: ${text.slice(0, 200)}`).toBeDefined();
  const type = String(headers["content-type"]).split(";")[0]!;
  expect(Object.keys(documented!.content ?? {})).toContain(type);
  const { schema } = documented!.content![type]!;
  if (status !== 200) {
    const { Problem } = document.components.schemas;
    expect(faultsIn(Problem, JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text).status).toBe(status);
    expect(["ru", "en"]).toContain(headers["content-language"]);
  } else if (type === "application/json") expect(faultsIn(schema!, JSON.parse(text))).toEqual([]);
}

describe.each(OPERATIONS.map(({ id, weight }) => [`/${id}`, weight] as const))("%s", (path, weight) => {
  const heavy = weight === "heavy";
  const schemaOf = () => document.paths[path]!.post.requestBody!.content["application/json"].schema;

  test("answers what its schema allows, or says in words what it knows nothing of; by GET as by POST", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(allowed(schemaOf(), KNOWN), async (input) => {
        // Bounded so that a generated run takes part of a second.
        const small = heavy
          ? { ...input, worlds: 4, replicates: 2, ...("top" in input && { top: 1 }) }
          : input;
        const posted = await post(path, small);
        expect([200, 422], posted.text.slice(0, 300)).toContain(posted.status);
        expectAsDocumented(document.paths[path]!.post, posted);
        if (posted.status === 200) answered += 1;
        const address = addressOf(path, small);
        const reads = !Object.values(small)
          .flat()
          .some((one) => typeof one === "string" && /[,\s]/.test(one));
        if (address === undefined || !reads) return;
        const got = await ask(server.port, address);
        expectAsDocumented(document.paths[path]!.get, got);
        expect(got.status).toBe(posted.status);
        expect(got.text).toBe(posted.text);
      }),
      { numRuns: heavy ? 5 : 30, seed: 2025, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(0);
  });

  test("refuses what its schema does not allow, and names the part", async () => {
    await fc.assert(
      fc.asyncProperty(broken(schemaOf(), KNOWN), async ({ part, input }) => {
        const got = await post(path, input);
        expect(got.status, `${JSON.stringify(input)}: ${got.text.slice(0, 300)}`).toBe(422);
        expectAsDocumented(document.paths[path]!.post, got);
        const { errors } = JSON.parse(got.text) as { errors: { where: string }[] };
        expect(errors.map(({ where }) => where.replace(/[.[].*$/s, ""))).toContain(
          part.replace(/[.[].*$/s, ""),
        );
      }),
      { numRuns: 60, seed: 2025, endOnFailure: true },
    );
  });
});
