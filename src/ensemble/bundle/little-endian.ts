/** Arrays of numbers that a result is made of. */
export type NumberArray = Float64Array | Uint32Array | Int32Array | Float32Array | Uint16Array | Uint8Array;

/** Their names in files, with how to make one of so many. */
export const ARRAYS = {
  float64: { bytes: 8, of: (buffer: ArrayBuffer) => new Float64Array(buffer) },
  float32: { bytes: 4, of: (buffer: ArrayBuffer) => new Float32Array(buffer) },
  uint32: { bytes: 4, of: (buffer: ArrayBuffer) => new Uint32Array(buffer) },
  int32: { bytes: 4, of: (buffer: ArrayBuffer) => new Int32Array(buffer) },
  uint16: { bytes: 2, of: (buffer: ArrayBuffer) => new Uint16Array(buffer) },
  uint8: { bytes: 1, of: (buffer: ArrayBuffer) => new Uint8Array(buffer) },
} as const satisfies Record<string, { bytes: number; of: (buffer: ArrayBuffer) => NumberArray }>;

export type ArrayType = keyof typeof ARRAYS;

/** `float64` of a Float64Array; undefined for what is no such array. */
export function arrayType(value: unknown): ArrayType | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  const name = value.constructor.name.replace(/Array$/, "").toLowerCase();
  return Object.hasOwn(ARRAYS, name) ? (name as ArrayType) : undefined;
}

const HOST_IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Bytes of an array, the same on every machine: least significant first, and every NaN the canonical one. */
export function toBytes(values: NumberArray): Uint8Array {
  const copy = new Uint8Array(values.byteLength);
  copy.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  if (values instanceof Float64Array) settleNaN(values, new Uint32Array(copy.buffer));
  return HOST_IS_LITTLE ? copy : swap(copy, values.BYTES_PER_ELEMENT);
}

/** The array whose bytes these are; `bytes.length` is a multiple of the width. */
export function fromBytes(type: ArrayType, bytes: Uint8Array): NumberArray {
  const copy = new Uint8Array(bytes);
  return ARRAYS[type].of((HOST_IS_LITTLE ? copy : swap(copy, ARRAYS[type].bytes)).buffer as ArrayBuffer);
}

/** Machines differ in the sign and the payload of the NaN that arithmetic makes. */
function settleNaN(values: Float64Array, words: Uint32Array): void {
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isNaN(values[index])) continue;
    words[2 * index] = HOST_IS_LITTLE ? 0 : 0x7ff80000;
    words[2 * index + 1] = HOST_IS_LITTLE ? 0x7ff80000 : 0;
  }
}

function swap(bytes: Uint8Array, width: number): Uint8Array {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
  return bytes;
}
