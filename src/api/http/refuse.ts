import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { languageOf } from "./language.ts";
import { Problem, problemOf } from "./problem.ts";
import { DETAILS, TITLES } from "./words.ts";

/** Answers with what is wrong; where an answer has begun already, it is cut off. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  const problem = problemOf(error);
  if (response.headersSent) return void response.destroy();
  if (problem.status === 500 && process.env.SSYLKA_DEBUG === "1") console.error(error);
  // What is still to come of a request that is refused is not read.
  if (!request.complete) response.setHeader("Connection", "close");
  const { language, body } = problem.in(languageOf(request));
  response.writeHead(problem.status, { ...problem.headers, ...headersOf(language) });
  response.end(JSON.stringify(body));
}

/** Answers a connection on which no request could be read, and closes it. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const problem = UNREADABLE[error.code ?? ""] ?? new Problem(400, DETAILS.noRequest);
  const body = JSON.stringify(problem.in("en").body);
  const headers = Object.entries({ ...headersOf("en"), "Content-Length": Buffer.byteLength(body) });
  const head = [
    `HTTP/1.1 ${problem.status} ${TITLES[problem.status]!.en}`,
    ...[...headers, ["Connection", "close"]].map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // One that leaves its half of the connection open would keep its place for ever.
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** Milliseconds in which a refusal may be read. */
const LINGER = 500;

const UNREADABLE: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, DETAILS.slow),
  HPE_HEADER_OVERFLOW: new Problem(431, DETAILS.headers),
};

function headersOf(language: string) {
  return {
    "Content-Type": "application/problem+json",
    "Content-Language": language,
    "Cache-Control": "no-store",
    Vary: "Accept-Language, Origin",
  };
}
