import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentHash } from "./content-hash.ts";

describe("contentHash", () => {
  it("gives the digest that FIPS 180-4 prints for abc", () => {
    expect(contentHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("agrees with Node's SHA-256 at every length round the block size, and for Russian", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const text = "ы".repeat(length >> 1) + "x".repeat(length % 2);
      expect(contentHash(text)).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });
});
