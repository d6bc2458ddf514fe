/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits; in plain code, since pages have no Node. */
export function contentHash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const hash = firstBits(8, (prime) => Math.sqrt(prime));
  const words = new Uint32Array(64);
  for (let block = 0; block < blocks; block += 1) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block * 64 + i * 4);
    compress(hash, words);
  }
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The round constants: 32 bits after the point of the cube roots of the first 64 primes. */
const ROUNDS = firstBits(64, cubeRoot);

function compress(hash: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15]!;
    const y = words[i - 2]!;
    const small0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const small1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[i] = words[i - 16]! + small0 + words[i - 7]! + small1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    hash[i] = hash[i]! + value;
  });
}

function turn(x: number, bits: number): number {
  return (x >>> bits) | (x << (32 - bits));
}

function firstBits(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}

/** By Newton's steps: `Math.cbrt` may differ between engines. */
function cubeRoot(x: number): number {
  let root = x;
  for (let i = 0; i < 60; i += 1) root = (2 * root + x / (root * root)) / 3;
  return root;
}
