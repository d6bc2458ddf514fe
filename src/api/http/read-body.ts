import type { IncomingMessage } from "node:http";
import { Problem } from "./problem.ts";
import { DETAILS, SAY } from "./words.ts";

/**
 * The body of a POST as JSON.
 *
 * @throws Problem for another type (415), for more bytes than allowed (413), and for what is no JSON (400)
 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json") throw new Problem(415, SAY.bodyType(type.slice(0, 80)));
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new Problem(415, SAY.encodedBody(encoding.slice(0, 40)));
  const tooLarge = new Problem(413, SAY.longBody(mostBytes), {
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
    throw new Problem(400, DETAILS.noJson);
  }
}
