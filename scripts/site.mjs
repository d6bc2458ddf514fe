// Serves site/ on this machine alone: `npm run site`, or `node scripts/site.mjs [FOLDER] [PORT]`.
import { createReadStream, existsSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 8000;
const TYPES = {
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
// What the pages allow themselves in their own meta element, and no framing, which only a header can forbid: but for the
// page that is made to stand inside other people's pages.
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'";
const FRAMED = /^\/(ru|en)\/embed\.html$/;

const folder = resolve(process.argv[2] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), "site"));
const port = Number(process.argv[3] ?? process.env.PORT ?? DEFAULT_PORT);
if (!existsSync(join(folder, "index.html"))) {
  console.error(`site: ${join(folder, "index.html")} is missing; run \`npm start\` first`);
  process.exit(2);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`site: expected a port from 0 to 65535, got "${process.argv[3] ?? process.env.PORT}"`);
  process.exit(2);
}
const root = realpathSync(folder);

/** The file that a request's path names, or undefined when there is none inside the folder. */
function fileOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://site").pathname);
    if (path.includes("\0") || path.includes("\\")) return undefined;
    const wanted = resolve(root, `.${path}`);
    if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
    let file = wanted;
    if (statSync(file).isDirectory()) {
      // Links of a page are relative to its folder, so the folder's address must end with a stroke.
      if (!path.endsWith("/")) return { moved: `${encodeURI(path)}/` };
      file = join(file, "index.html");
    }
    // A link inside the folder may point out of it.
    const real = realpathSync(file);
    return real.startsWith(root + sep) && statSync(real).isFile() ? { file: real } : undefined;
  } catch {
    return undefined;
  }
}

const server = createServer((request, response) => {
  const framing = FRAMED.test((request.url ?? "").replace(/[?#].*$/, "")) ? "*" : "'none'";
  const common = {
    "Content-Security-Policy": `${CONTENT_POLICY}; frame-ancestors ${framing}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  const say = (status, text, headers = {}) => {
    response.writeHead(status, { ...common, "Content-Type": "text/plain; charset=utf-8", ...headers });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return say(405, "only GET and HEAD", { Allow: "GET, HEAD" });
  }
  // A name that points at this machine from outside must not reach the pages.
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (name !== HOST && name !== "localhost") return say(421, "another host");
  const found = fileOf(request.url ?? "/");
  if (!found) return say(404, "not found");
  if (found.moved) return say(301, "moved", { Location: found.moved });
  const type = TYPES[extname(found.file).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, { ...common, "Content-Type": type, "Content-Length": statSync(found.file).size });
  if (request.method === "HEAD") return response.end();
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
});

server.on("error", (error) => {
  const hint = error.code === "EADDRINUSE" ? `; try another: npm run site -- "${folder}" ${port + 1}` : "";
  console.error(`site: port ${port}: ${error.code}${hint}`);
  process.exit(1);
});
server.listen(port, HOST, () => console.log(`http://${HOST}:${server.address().port}/  (Ctrl+C ends)`));
