/** SHA-256 of the bytes of numbers (or of a text), in hexadecimal digits; pages opened by `file://` have it too. */
export async function hashOf(values: Float64Array | Uint32Array | string): Promise<string> {
  const bytes = typeof values === "string" ? new TextEncoder().encode(values) : values;
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return hexOf(new Uint8Array(digest));
}

/** The bits of each number, or a text as it is: what a message shows of a difference. */
export function bitsOf(values: Float64Array | Uint32Array | string): string[] {
  if (typeof values === "string") return [values];
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  // Little ends first, as everywhere here: the sign comes last in memory.
  return Array.from(values, (value, index) => {
    const own = bytes.slice(index * width, (index + 1) * width).reverse();
    return `${value} (${hexOf(own)})`;
  });
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
