import { createReadStream, realpathSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { answerMissingPage, wantsPage } from "./missing-page.ts";
import { Problem } from "./problem.ts";
import { DETAILS, SAY } from "./words.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** What the pages allow themselves in their own meta element; who may frame them only a header can say. */
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors ";
/** The page that is made to stand in other people's pages; no other may. */
const FRAMED = /^\/(ru|en)\/embed\.html$/;

/** The file that a path names; or where a folder without its stroke is; undefined when there is none inside the folder. */
function fileOf(root: string, pathname: string): { file: string } | { moved: string } | undefined {
  try {
    const path = decodeURIComponent(pathname);
    if (path.includes("\0") || path.includes("\\")) return undefined;
    const wanted = resolve(root, `.${path}`);
    if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
    let file = wanted;
    if (statSync(file).isDirectory()) {
      // Links of a page are relative to its folder, so the folder's address must end with a stroke.
      if (!path.endsWith("/")) return { moved: addressOf(relative(root, wanted)) };
      file = join(file, "index.html");
    }
    // A link inside the folder may point out of it.
    const real = realpathSync(file);
    return real.startsWith(root + sep) && statSync(real).isFile() ? { file: real } : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a folder below the root. Never as it was asked for: `//x` would lead to another machine. */
function addressOf(folder: string): string {
  const steps = folder.split(sep).filter((step) => step !== "");
  return `/${steps.map((step) => `${encodeURIComponent(step)}/`).join("")}`;
}

/**
 * Serves one file of a published site.
 *
 * @param root its real path
 * @param stallSeconds without a byte taken after which a client is left
 * @throws Problem where there is no such file and no browser asks for it, or another method than GET and HEAD
 */
export function serveFile(
  root: string,
  {
    request,
    response,
    pathname,
    stallSeconds,
  }: { request: IncomingMessage; response: ServerResponse; pathname: string; stallSeconds: number },
): void {
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new Problem(405, SAY.method(["GET", "HEAD"], request.method ?? ""), { Allow: "GET, HEAD" });
  const found = fileOf(root, pathname);
  if (!found && !wantsPage(request)) throw new Problem(404, DETAILS.noFile);
  response.setHeader("Content-Security-Policy", CONTENT_POLICY + (FRAMED.test(pathname) ? "*" : "'none'"));
  if (!found) {
    answerMissingPage(request, response, pathname);
    return;
  }
  if ("moved" in found) {
    response.writeHead(301, { Location: found.moved }).end();
    return;
  }
  const type = TYPES[extname(found.file).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Content-Length": statSync(found.file).size });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  response.setTimeout(stallSeconds * 1000, () => response.destroy());
  // A client that leaves must not leave the file open.
  pipeline(createReadStream(found.file), response, (error) => {
    if (error) response.destroy();
  });
}
