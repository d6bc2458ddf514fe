import type { Code } from "./instructions.ts";

/** Bytes written one after another; nested code is laid out flat. */
export class ByteWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  /** Everything written so far. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  write(code: Code): void {
    if (this.length + code.length > this.bytes.length) this.grow(code.length);
    if (code instanceof Uint8Array) {
      this.bytes.set(code, this.length);
      this.length += code.length;
      return;
    }
    for (let index = 0; index < code.length; index += 1) {
      const part = code[index]!;
      if (typeof part !== "number") this.write(part);
      else {
        if (this.length === this.bytes.length) this.grow(1);
        this.bytes[this.length++] = part;
      }
    }
  }

  private grow(count: number): void {
    const longer = new Uint8Array(2 * (this.length + count));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
