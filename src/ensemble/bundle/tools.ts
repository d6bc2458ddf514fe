/** What a bundle needs of its surroundings: Node gives the fast ones, a page has others. */
export interface BundleTools {
  /** SHA-256 as 64 hexadecimal digits. */
  digest(bytes: Uint8Array): string;
  /** Gzip (RFC 1952). */
  compress(bytes: Uint8Array): Uint8Array;
  /** Undoes `compress`. Throws for what is no gzip, and before it makes more than `most` bytes. */
  expand(bytes: Uint8Array, most: number): Uint8Array;
}
