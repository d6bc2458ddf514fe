/** A structure of Thrift's compact protocol, as Parquet files hold them: values by field number. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;
export type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | ThriftStruct;

const DEPTH = 8;
const VARINT_BYTES = 10;

/** Reads structures from bytes of unknown origin: each byte is read once, and nothing is made larger than they are. */
export class ThriftReader {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  /** Place of the next byte. */
  offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offset = offset;
  }

  /** @throws RangeError where the bytes are no such structure */
  struct(depth = 0): ThriftStruct {
    if (depth > DEPTH) throw new RangeError("too deep");
    const fields = new Map<number, ThriftValue>();
    for (let field = 0; ; ) {
      const head = this.byte();
      const type = head & 15;
      if (type === 0) return fields;
      field = head >> 4 === 0 ? this.integer() : field + (head >> 4);
      if (fields.has(field)) throw new RangeError(`field ${field} twice`);
      fields.set(field, this.value(type, depth));
    }
  }

  private value(type: number, depth: number): ThriftValue {
    if (type === 1 || type === 2) return type === 1;
    if (type === 3) return this.byte();
    if (type >= 4 && type <= 6) return this.integer();
    if (type === 8) return this.binary();
    if (type === 9) return this.list(depth + 1);
    if (type === 12) return this.struct(depth + 1);
    throw new RangeError(`type ${type}`);
  }

  private list(depth: number): ThriftValue[] {
    if (depth > DEPTH) throw new RangeError("too deep");
    const head = this.byte();
    const length = head >> 4 === 15 ? this.unsigned() : head >> 4;
    // Every member takes a byte at least.
    if (length > this.bytes.length - this.offset) throw new RangeError(`a list of ${length}`);
    const type = head & 15;
    return Array.from({ length }, () => (type <= 2 ? this.byte() === 1 : this.value(type, depth)));
  }

  private binary(): Uint8Array {
    const length = this.unsigned();
    if (length > this.bytes.length - this.offset) throw new RangeError(`a text of ${length}`);
    this.offset += length;
    return this.bytes.subarray(this.offset - length, this.offset);
  }

  /** Zigzag: even numbers are twice a number of at least 0, odd ones twice a negative one, less 1. */
  private integer(): number {
    const written = this.unsigned();
    return written % 2 === 0 ? written / 2 : -(written + 1) / 2;
  }

  private unsigned(): number {
    let value = 0;
    for (let index = 0; index < VARINT_BYTES; index += 1) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** (7 * index);
      if (byte < 128) return value;
    }
    throw new RangeError("a number without an end");
  }

  private byte(): number {
    return this.view.getUint8(this.offset++);
  }
}
