import type { IncomingMessage, ServerResponse } from "node:http";
import { requestHash } from "../edition.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { JobResult } from "../jobs/messages.ts";
import { Refusal } from "../jobs/refusal.ts";
import type { Operation } from "../operations/index.ts";
import { readInput } from "../operations/read-input.ts";
import type { Progress } from "../progress.ts";
import type { Flights } from "./flights.ts";
import { languageOf, takeLanguage } from "./language.ts";
import type { ServerLimits } from "./limits.ts";
import { Problem, problemOf } from "./problem.ts";
import { canonicalQuery, readQuery, refuseQuery, takeOnce } from "./query.ts";
import { readBody } from "./read-body.ts";
import { openStream, streamKind } from "./stream.ts";
import { SAY } from "./words.ts";

/** What requests share. */
export interface Desk {
  readonly jobs: Jobs;
  readonly flights: Flights;
  readonly edition: string;
  readonly limits: ServerLimits;
}

/** A year: as long as a cache keeps anything. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Answers one request of an operation, or throws what is wrong with it. */
export async function answerRequest(
  desk: Desk,
  operation: Operation,
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const query = url.searchParams;
  takeLanguage(query);
  const named = takeOnce(query, "edition");
  if (named !== undefined && named !== desk.edition)
    throw new Problem(409, SAY.edition(desk.edition, named.slice(0, 40)));
  const posted = request.method === "POST";
  if (posted) refuseQuery(query);
  const asked = posted ? await readBody(request, desk.limits.bodyBytes) : readQuery(operation, query);
  const input = readInput(operation, asked);
  const hash = requestHash(operation, input, desk.edition);
  const etag = `"${hash}"`;
  const headers = {
    ETag: etag,
    Vary: "Accept, Origin",
    "Content-Location": `/v1/${operation.id}?${canonicalQuery(input, desk.edition)}`,
    "Cache-Control": posted ? "no-store" : named === undefined ? "no-cache" : FOR_EVER,
  };
  if (!posted && matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const gone = leaving(response);
  const compute = (progress: Progress) =>
    desk.flights.result(hash, gone, progress, (control) => {
      if (operation.weight === "heavy") refuseWithoutMemory(desk.limits);
      return desk.jobs.run(operation, input, control);
    });
  const kind = streamKind(request.headers.accept);
  if (kind !== undefined && operation.output !== undefined) {
    const stream = openStream(response, kind, {
      headers: { ...headers, "Cache-Control": "no-store" },
      stallSeconds: desk.limits.stallSeconds,
    });
    try {
      stream.result(await compute(stream.progress));
    } catch (error) {
      stream.problem(problemOf(error).in(languageOf(request)).body);
    }
    return;
  }
  const made = await compute(() => {});
  response.setTimeout(desk.limits.stallSeconds * 1000, () => response.destroy());
  send(response, made, headers);
}

/** Aborted when the client has gone before its answer was written. */
function leaving(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort(new Error("the client has left"));
  });
  return gone.signal;
}

function matches(sent: string | undefined, etag: string): boolean {
  const tags = sent?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag);
}

const MEGABYTE = 1e6;

function refuseWithoutMemory({ memoryMegabytes }: ServerLimits): void {
  const used = process.memoryUsage.rss() / MEGABYTE;
  if (used <= memoryMegabytes) return;
  throw new Refusal("out of memory", SAY.memory(memoryMegabytes, Math.round(used)), 5);
}

function send(response: ServerResponse, made: JobResult, headers: Readonly<Record<string, string>>): void {
  if ("json" in made) {
    const body = Buffer.from(made.json);
    response.writeHead(200, {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": body.length,
    });
    response.end(body);
    return;
  }
  response.writeHead(200, {
    ...headers,
    "Content-Type": "application/octet-stream",
    "Content-Disposition": `attachment; filename="${made.name}"`,
    "Content-Length": made.bytes.length,
  });
  response.end(made.bytes);
}
