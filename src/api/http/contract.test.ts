import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "../operations/index.ts";
import { ask, type Got } from "../testing/ask.ts";
import { defaultLimits } from "./limits.ts";
import { openApi } from "./open-api.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0, api: true, limits: { workers: 0 } });
});
afterAll(() => server.close());

/** The document as a client reads it. */
interface Document {
  readonly openapi: string;
  readonly components: { readonly schemas: { readonly Problem: object } };
  readonly paths: Readonly<Record<string, Path>>;
}
interface Path {
  readonly get: {
    readonly parameters: readonly Parameter[];
    readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Form>> }>>;
  };
  readonly post: {
    readonly requestBody: { readonly content: { readonly "application/json": Form & Examples } };
  };
}
interface Form {
  readonly schema: object;
}
interface Examples {
  readonly examples: Readonly<Record<string, { readonly value: Record<string, unknown> }>>;
}
interface Parameter {
  readonly name: string;
  readonly schema?: object;
  readonly content?: { readonly "application/json": Form };
}
const document: Document = JSON.parse(JSON.stringify(openApi(defaultLimits())));
const ajv = new Ajv2020({ strict: false });
const judgeOf = (schema: object) => ajv.compile(schema);
const isProblem = judgeOf(document.components.schemas.Problem);

interface Case {
  readonly name: string;
  readonly path: string;
  readonly value: Record<string, unknown>;
}
/** Every example of the document. */
const examples: Case[] = Object.entries(document.paths).flatMap(([path, { post }]) =>
  Object.values(post.requestBody.content["application/json"].examples).map(({ value }) => ({
    name: `${path} ${JSON.stringify(value)}`,
    path,
    value,
  })),
);

/** An address as the document's parameters say to write it. */
function addressOf({ path, value }: Case): string {
  const query = Object.entries(value).map(([name, part]) => {
    const parameter = document.paths[path]!.get.parameters.find((one) => one.name === name);
    const text = parameter?.content ? JSON.stringify(part) : String(part);
    return `${name}=${encodeURIComponent(text)}`;
  });
  return `/v1${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function expectProblem({ status, headers, text }: Got, wanted: number): void {
  expect(status).toBe(wanted);
  expect(headers["content-type"]).toBe("application/problem+json");
  const body = JSON.parse(text);
  isProblem(body);
  expect(isProblem.errors ?? []).toEqual([]);
  expect(body.detail).not.toMatch(/\n|undefined|--/);
}

test("the document names every operation, and every schema in it is one", async () => {
  expect(Object.keys(document.paths)).toEqual(OPERATIONS.map(({ id }) => `/${id}`));
  expect(examples.length).toBeGreaterThan(15);
  const served: Document = JSON.parse((await ask(server.port, "/v1/openapi.json")).text);
  expect(served.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(served.paths)).toEqual(Object.keys(document.paths));
  for (const { get, post } of Object.values(served.paths)) {
    for (const { schema, content } of get.parameters) judgeOf(schema ?? content!["application/json"].schema);
    judgeOf(post.requestBody.content["application/json"].schema);
  }
});

test.each(examples)("GET $name answers as the document says, and once more without a run", async (one) => {
  const got = await ask(server.port, addressOf(one));
  expect(got.status, got.text.slice(0, 300)).toBe(200);
  const { content } = document.paths[one.path]!.get.responses["200"]!;
  const type = String(got.headers["content-type"]).split(";")[0]!;
  expect(Object.keys(content)).toContain(type);
  if (type === "application/json") {
    const judge = judgeOf(content[type]!.schema);
    judge(JSON.parse(got.text));
    expect(judge.errors ?? []).toEqual([]);
  }
  // A server of this machine is for no page of elsewhere; one that others reach is for all (hostile.test.ts).
  expect(got.headers["access-control-allow-origin"]).toBeUndefined();
  expect(got.headers["cache-control"]).toBe("no-cache");
  const again = await ask(server.port, addressOf(one), { headers: { "if-none-match": got.headers.etag! } });
  expect(again).toMatchObject({ status: 304, text: "" });
  const canonical = await ask(server.port, got.headers["content-location"]!);
  expect(canonical.headers["cache-control"]).toContain("immutable");
  expect(canonical.headers.etag).toBe(got.headers.etag);
  expect(canonical.text).toBe(got.text);
  const posted = await ask(server.port, `/v1${one.path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(one.value),
  });
  expect(posted.text).toBe(got.text);
  expect(posted.headers["access-control-allow-origin"]).toBeUndefined();
});

const refused = OPERATIONS.flatMap(({ id, refused: all }) =>
  all.map((value) => ({
    name: `/${id} ${JSON.stringify(value)}`,
    path: `/${id}`,
    value: value as Case["value"],
  })),
);

test.each(refused)("$name is a problem by POST and by GET", async (one) => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(one.value);
  expectProblem(await ask(server.port, `/v1${one.path}`, { method: "POST", headers, body }), 422);
  expectProblem(await ask(server.port, addressOf(one)), 422);
});

test.each([
  ["no JSON", { body: "{", headers: { "content-type": "application/json" } }, 400],
  ["no text", { body: "\u0000", headers: { "content-type": "application/json" } }, 400],
  ["another type", { body: "{}", headers: { "content-type": "text/plain" } }, 415],
  ["no type", { body: "{}", headers: {} }, 415],
  ["too long", { body: `"${"x".repeat(70_000)}"`, headers: { "content-type": "application/json" } }, 413],
  ["a list", { body: "[]", headers: { "content-type": "application/json" } }, 422],
] as const)("a body of %s is refused", async (_, sent, status) => {
  expectProblem(await ask(server.port, "/v1/rules", { method: "POST", ...sent }), status);
});

test("a body without its length is counted as it comes", async () => {
  const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
  const body = `"${"x".repeat(70_000)}"`;
  expectProblem(await ask(server.port, "/v1/rules", { method: "POST", headers, body }), 413);
});

test("other addresses, methods, editions and repeated parameters are refused", async () => {
  expectProblem(await ask(server.port, "/v1/nothing"), 404);
  expectProblem(await ask(server.port, "/elsewhere"), 404);
  expectProblem(await ask(server.port, "/v1/rules", { method: "DELETE" }), 405);
  expectProblem(await ask(server.port, "/v1/rules", { method: "OPTIONS" }), 405);
  expectProblem(await ask(server.port, "/v1", { method: "POST" }), 405);
  expectProblem(await ask(server.port, "/v1/rules?edition=other"), 409);
  expectProblem(await ask(server.port, "/v1/rules?chip=h20&chip=h800"), 422);
  expectProblem(await ask(server.port, "/v1/rules?__proto__=1"), 422);
  expectProblem(await ask(server.port, "/v1/answer?worlds=0x40"), 422);
  expectProblem(await ask(server.port, `/v1/rules?chip=${"x".repeat(9000)}`), 414);
});
