/** A whole number from 0 to 2^32 - 1 in the variable-length form of WebAssembly (LEB128, unsigned). */
export function unsignedLeb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}

/** A whole number from -2^31 to 2^31 - 1 in the variable-length form of WebAssembly (LEB128, signed). */
export function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  // The last byte's bit 6 is the sign of all that is not written.
  while (rest > 0x3f || rest < -0x40) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  bytes.push(rest & 0x7f);
  return bytes;
}
