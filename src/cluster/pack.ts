import { createHash } from "node:crypto";
import {
  ARRAYS,
  type ArrayType,
  arrayType,
  fromBytes,
  type NumberArray,
  toBytes,
} from "../ensemble/bundle/little-endian.ts";
import { readNumbers, writeNumbers } from "../ensemble/bundle/special-numbers.ts";

/** Length of the digest that every packed value begins with. */
export const DIGEST_BYTES = 32;

/** What stands for an array in the head: its type, its length, and its bytes where these do not follow from both. */
interface ArrayHead {
  readonly $: ArrayType | "sparse";
  readonly length: number;
  readonly bytes: number;
}

/**
 * Plain values with arrays of numbers in them, as bytes: the SHA-256 of the rest, the length of a head, the head as JSON,
 * and the arrays one after another. The same value has the same bytes on every machine. Counts, mostly zeros, are written
 * as gaps and counts.
 */
export function pack(value: unknown): Buffer {
  const bodies: Uint8Array[] = [];
  const visit = (one: unknown): unknown => {
    const type = arrayType(one);
    if (type !== undefined) {
      const array = one as NumberArray;
      const body = array instanceof Uint32Array ? writeSparse(array) : toBytes(array);
      bodies.push(body);
      const head: ArrayHead = {
        $: array instanceof Uint32Array ? "sparse" : type,
        length: array.length,
        bytes: body.length,
      };
      return head;
    }
    if (Array.isArray(one)) return one.map(visit);
    if (one === null || typeof one !== "object") return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner)]));
  };
  const head = Buffer.from(JSON.stringify(writeNumbers(visit(value))));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const rest = Buffer.concat([length, head, ...bodies]);
  return Buffer.concat([createHash("sha256").update(rest).digest(), rest]);
}

/** Undoes `pack`; undefined for bytes that are cut short or changed. */
export function unpack(packed: Uint8Array): unknown {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const rest = bytes.subarray(DIGEST_BYTES);
  if (!createHash("sha256").update(rest).digest().equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
  const headEnd = 4 + rest.readUInt32LE(0);
  let at = headEnd;
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit);
    if (one === null || typeof one !== "object") return one;
    if (isHead(one)) {
      const body = rest.subarray(at, at + one.bytes);
      at += one.bytes;
      return one.$ === "sparse" ? readSparse(body, one.length) : fromBytes(one.$, body);
    }
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(readNumbers(JSON.parse(rest.subarray(4, headEnd).toString("utf8"))));
}

function isHead(value: object): value is ArrayHead {
  return "$" in value && (value.$ === "sparse" || Object.hasOwn(ARRAYS, value.$ as string));
}

/** Counts other than zero: how far from the one before, then the count, seven bits a byte. */
function writeSparse(counts: Uint32Array): Uint8Array {
  let bytes = new Uint8Array(1024);
  let at = 0;
  const write = (number: number): void => {
    let left = number;
    while (left >= 128) {
      bytes[at++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    bytes[at++] = left;
  };
  let before = -1;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index]!;
    if (count === 0) continue;
    if (at + 10 > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    write(index - before);
    write(count);
    before = index;
  }
  return bytes.subarray(0, at);
}

function readSparse(bytes: Uint8Array, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  let at = 0;
  const read = (): number => {
    let [number, scale] = [0, 1];
    for (let byte = bytes[at++]!; ; byte = bytes[at++]!) {
      number += (byte % 128) * scale;
      if (byte < 128) return number;
      scale *= 128;
    }
  };
  for (let index = -1; at < bytes.length; ) {
    index += read();
    counts[index] = read();
  }
  return counts;
}
