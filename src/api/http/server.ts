import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { join } from "node:path";
import { InputError } from "../../units/index.ts";
import { editionOf } from "../edition.ts";
import { Jobs } from "../jobs/jobs.ts";
import { OPERATIONS } from "../operations/index.ts";
import { openWorkspace, VERSION } from "../workspace.ts";
import { answerRequest, type Desk } from "./answer-request.ts";
import { Flights } from "./flights.ts";
import { hostProblem, LOOPBACK } from "./hosts.ts";
import { defaultLimits, type ServerLimits } from "./limits.ts";
import { openApi } from "./open-api.ts";
import { Problem, problemOf } from "./problem.ts";
import { serveFile } from "./site-files.ts";

export interface ServerOptions {
  /** Address to listen on; only on 127.0.0.1 by default. */
  readonly host?: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Whether to answer under `/v1`. */
  readonly api?: boolean;
  /** Folder of a published site. */
  readonly site?: string | undefined;
  /** Folder laid over the built-in catalog. */
  readonly catalog?: string | undefined;
  readonly limits?: Partial<ServerLimits>;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Runs under way and waiting. */
  state(): { readonly running: number; readonly waiting: number };
  /** Takes no more requests, gives those under way the time of `closeSeconds`, and ends every thread. */
  close(): Promise<void>;
}

/** Starts the server. @throws InputError for a port that cannot be had, a folder without a site, a faulty catalog */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = LOOPBACK, port, api = false, catalog } = options;
  const limits = { ...defaultLimits(options.limits?.runs), ...options.limits };
  const site = options.site === undefined ? undefined : siteRoot(options.site);
  const desk = api ? openDesk(limits, catalog) : undefined;
  const document = JSON.stringify(openApi(limits));
  const underWay = new Map<string, number>();
  let closing = false;

  const route = async (
    request: IncomingMessage,
    response: ServerResponse,
    crowded: boolean,
  ): Promise<void> => {
    const wrong = hostProblem(request.headers.host, host);
    if (wrong) throw wrong;
    const url = readUrl(request);
    if (desk !== undefined && (url.pathname === "/v1" || url.pathname.startsWith("/v1/"))) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      if (crowded) throw tooMany(limits);
      return answerApi({ desk, document, closing }, { request, response, url });
    }
    if (site === undefined)
      throw new Problem(404, `expected an address below /v1, got ${url.pathname.slice(0, 80)}`);
    serveFile(site, { request, response, pathname: url.pathname });
  };

  const server = createServer({ keepAlive: true, connectionsCheckingInterval: 500 }, (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (closing) response.setHeader("Connection", "close");
    const address = request.socket.remoteAddress ?? "";
    const before = underWay.get(address) ?? 0;
    underWay.set(address, before + 1);
    response.once("close", () => {
      const left = (underWay.get(address) ?? 1) - 1;
      if (left === 0) underWay.delete(address);
      else underWay.set(address, left);
    });
    const crowded = before >= limits.perAddress;
    const work = route(request, response, crowded);
    work.catch((error: unknown) => refuse(request, response, error));
  });
  server.headersTimeout = (limits.requestSeconds * 1000) / 2;
  server.requestTimeout = limits.requestSeconds * 1000;
  server.keepAliveTimeout = 5000;
  server.maxConnections = limits.connections;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
    const status =
      error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : error.code === "HPE_HEADER_OVERFLOW"
          ? "431 Request Header Fields Too Large"
          : "400 Bad Request";
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    await desk?.jobs.close();
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError({
      where: "--port",
      what: `expected a port that is free on ${host}, got ${port}: ${code}`,
    });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${taken}/`,
    port: taken,
    state: () => desk?.jobs.state() ?? { running: 0, waiting: 0 },
    async close() {
      if (closing) return;
      closing = true;
      const ended = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), limits.closeSeconds * 1000);
      await ended;
      clearTimeout(timer);
      await desk?.jobs.close();
    },
  };
}

function openDesk(limits: ServerLimits, catalog: string | undefined): Desk {
  const edition = editionOf(openWorkspace(catalog));
  return {
    jobs: new Jobs(limits, catalog),
    flights: new Flights(limits.keptMegabytes * 1e6),
    edition,
    limits,
  };
}

function siteRoot(folder: string): string {
  if (existsSync(join(folder, "index.html"))) return realpathSync(folder);
  const what = `expected the folder of a published site, got "${folder}" without index.html; \`ssylka answer --publish DIR\` writes one`;
  throw new InputError({ where: "site", what });
}

/** Longest path with its query. */
const MOST_URL = 8192;

function readUrl({ url = "/" }: IncomingMessage): URL {
  if (url.length > MOST_URL)
    throw new Problem(414, `expected an address of at most ${MOST_URL} letters, got more`);
  try {
    // The authority stands in for the one that was checked.
    return new URL(url.startsWith("/") ? `http://ssylka${url}` : url);
  } catch {
    throw new Problem(400, "expected an address, got something else");
  }
}

function tooMany({ perAddress }: ServerLimits): Problem {
  const what = `expected at most ${perAddress} requests of one address at once, got one more`;
  return new Problem(429, what, { "Retry-After": "2" });
}

async function answerApi(
  { desk, document, closing }: { desk: Desk; document: string; closing: boolean },
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  if (closing) throw new Problem(503, "the server is closing", { "Retry-After": "10" });
  const { method } = request;
  const read = method === "GET" || method === "HEAD";
  // Anybody's page may read what anybody may read. A POST from elsewhere gets no leave.
  if (read) response.setHeader("Access-Control-Allow-Origin", "*");
  const name = url.pathname.slice("/v1/".length);
  const operation = OPERATIONS.find(({ id }) => id === name);
  if (!read && !(method === "POST" && operation))
    throw new Problem(405, `expected ${operation ? "GET, HEAD or POST" : "GET or HEAD"}, got ${method}`, {
      Allow: operation ? "GET, HEAD, POST" : "GET, HEAD",
    });
  if (operation) return answerRequest(desk, operation, { request, response, url });
  if (name === "openapi.json") return sendJson(response, document, "no-cache");
  if (name === "") return sendJson(response, JSON.stringify(aboutOf(desk)), "no-store");
  const known = OPERATIONS.map(({ id }) => id).join(", ");
  throw new Problem(404, `expected one of ${known}, openapi.json, got "${name.slice(0, 80)}"`);
}

/** What a server says of itself. */
function aboutOf({ edition, limits, jobs }: Desk) {
  return {
    name: "ssylka",
    version: VERSION,
    edition,
    openapi: "/v1/openapi.json",
    operations: OPERATIONS.map(({ id, title }) => ({ path: `/v1/${id}`, title })),
    limits,
    now: jobs.state(),
  };
}

function sendJson(response: ServerResponse, json: string, cache: string): void {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": cache });
  response.end(json);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  const problem = problemOf(error);
  if (response.headersSent) return void response.destroy();
  if (problem.status === 500 && process.env.SSYLKA_DEBUG === "1") console.error(error);
  // What is still to come of a request that is refused is not read.
  if (!request.complete) response.setHeader("Connection", "close");
  response.writeHead(problem.status, {
    ...problem.headers,
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify(problem.body()));
}
