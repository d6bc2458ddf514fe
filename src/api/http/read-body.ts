import type { IncomingMessage } from "node:http";
import { Problem } from "./problem.ts";

/**
 * The body of a POST as JSON.
 *
 * @throws Problem for another type (415), for more bytes than allowed (413), and for what is no JSON (400)
 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json")
    throw new Problem(
      415,
      `expected a body of application/json, got ${type === "" ? "no type" : `"${type}"`}`,
    );
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new Problem(415, `expected a body as it is, got one in ${encoding}`);
  const tooLarge = new Problem(413, `expected a body of at most ${mostBytes} bytes, got more`, {
    Connection: "close",
  });
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLarge;
    pieces.push(piece);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    throw new Problem(400, "expected JSON in UTF-8, got something else");
  }
}
