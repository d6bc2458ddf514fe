import type { IncomingMessage, ServerResponse } from "node:http";
import { OPERATIONS } from "../operations/index.ts";
import { VERSION } from "../workspace.ts";
import { answerRequest, type Desk } from "./answer-request.ts";
import { allowedOrigin, type Listening, originProblem } from "./hosts.ts";
import { languageOf } from "./language.ts";
import { Problem } from "./problem.ts";
import { DETAILS, SAY } from "./words.ts";

/** Whether an address is of the API. */
export function isOfApi(pathname: string): boolean {
  return pathname === "/v1" || pathname.startsWith("/v1/");
}

/**
 * Answers below `/v1`.
 *
 * @param listening where the server listens
 * @param document the OpenAPI document, as JSON
 */
export async function answerApi(
  {
    desk,
    listening,
    document,
    closing,
  }: { desk: Desk; listening: Listening; document: string; closing: boolean },
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  if (closing) throw new Problem(503, DETAILS.closing, { "Retry-After": "10" });
  const elsewhere = originProblem(request.headers, listening);
  if (elsewhere) throw elsewhere;
  const { method = "" } = request;
  const read = method === "GET" || method === "HEAD";
  // A POST from another page gets no leave.
  const reader = read ? allowedOrigin(request.headers.origin, listening) : undefined;
  if (reader !== undefined) {
    response.setHeader("Access-Control-Allow-Origin", reader);
    response.setHeader("Access-Control-Expose-Headers", "ETag, Content-Location, Retry-After");
  }
  const name = url.pathname.slice("/v1/".length);
  const operation = OPERATIONS.find(({ id }) => id === name);
  const allowed = operation ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"];
  if (!allowed.includes(method))
    throw new Problem(405, SAY.method(allowed, method), { Allow: allowed.join(", ") });
  if (operation) return answerRequest(desk, operation, { request, response, url });
  if (name === "openapi.json") return sendJson(response, document, "no-cache");
  if (name === "") return sendJson(response, JSON.stringify(aboutOf(desk, request)), "no-store");
  const known = OPERATIONS.map(({ id }) => id).join(", ");
  throw new Problem(404, SAY.operation(`${known}, openapi.json`, name.slice(0, 80)));
}

/** What a server says of itself. */
function aboutOf({ edition, limits, jobs }: Desk, request: IncomingMessage) {
  const language = languageOf(request);
  return {
    name: "ssylka",
    version: VERSION,
    edition,
    openapi: "/v1/openapi.json",
    operations: OPERATIONS.map(({ id, title }) => ({ path: `/v1/${id}`, title: title[language] })),
    limits,
    now: jobs.state(),
  };
}

function sendJson(response: ServerResponse, json: string, cache: string): void {
  response.writeHead(200, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": cache,
    Vary: "Accept-Language, Origin",
  });
  response.end(json);
}
