import { expect, test } from "vitest";
import { philox, philoxWords } from "./index.ts";

/** The philox4x32-10 lines of `kat_vectors` in Random123 (D. E. Shaw Research): counter, key, result. */
const KNOWN_ANSWERS = [
  "00000000 00000000 00000000 00000000 00000000 00000000 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 408f276d 41c83b0e a20bc7c6 6d5451fd",
  "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 d16cfe09 94fdcceb 5001e420 24126ea1",
];

test.each(KNOWN_ANSWERS)("Philox4x32-10 gives Random123's known answer for %s", (line) => {
  const [c0, c1, c2, c3, k0, k1, ...answer] = line.split(" ").map((word) => Number.parseInt(word, 16)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    ...number[],
  ];
  philox(c0, c1, c2, c3, k0, k1);
  expect([...philoxWords]).toEqual(answer);
});

test("words are taken modulo 2^32, so that -1 is ffffffff", () => {
  philox(-1, -1, -1, -1, -1, -1);
  expect(philoxWords[0]).toBe(0x408f276d);
});
