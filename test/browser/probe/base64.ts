/** Numbers as a text that keeps every bit, those of NaN among them. */
export function toBase64(values: Float64Array): string {
  let text = "";
  for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Float64Array {
  return new Float64Array(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
}
