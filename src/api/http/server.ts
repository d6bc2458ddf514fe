import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { join } from "node:path";
import { InputError } from "../../units/index.ts";
import { editionOf } from "../edition.ts";
import { Jobs } from "../jobs/jobs.ts";
import { openWorkspace } from "../workspace.ts";
import type { Desk } from "./answer-request.ts";
import { answerApi, isOfApi } from "./api-routes.ts";
import { Flights } from "./flights.ts";
import { hostProblem, type Listening, LOOPBACK, listeningAt } from "./hosts.ts";
import { defaultLimits, type ServerLimits } from "./limits.ts";
import { openApi } from "./open-api.ts";
import { Problem } from "./problem.ts";
import { refuse, refuseConnection } from "./refuse.ts";
import { serveFile } from "./site-files.ts";
import { DETAILS, SAY } from "./words.ts";

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
  let listening: Listening;

  const route = async (
    request: IncomingMessage,
    response: ServerResponse,
    crowded: boolean,
  ): Promise<void> => {
    const wrong = hostProblem(request.headers.host, listening);
    if (wrong) throw wrong;
    const url = readUrl(request);
    if (desk !== undefined && isOfApi(url.pathname)) {
      if (crowded) throw new Problem(429, SAY.tooMany(limits.perAddress), { "Retry-After": "2" });
      return answerApi({ desk, listening, document, closing }, { request, response, url });
    }
    if (site === undefined) throw new Problem(404, SAY.apiAddress(url.pathname.slice(0, 80)));
    // A page elsewhere could take files of a server for this machine as its own pictures and programs.
    if (listening.local) response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    serveFile(site, { request, response, pathname: url.pathname, stallSeconds: limits.stallSeconds });
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
  server.on("clientError", refuseConnection);

  try {
    server.once("listening", () => {
      listening = listeningAt(host, (server.address() as AddressInfo).address);
    });
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
  if (url.length > MOST_URL) throw new Problem(414, SAY.longAddress(MOST_URL));
  try {
    // The authority stands in for the one that was checked.
    return new URL(url.startsWith("/") ? `http://ssylka${url}` : url);
  } catch {
    throw new Problem(400, DETAILS.noAddress);
  }
}
