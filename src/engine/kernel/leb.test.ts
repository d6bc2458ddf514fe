import { expect, it } from "vitest";
import { signedLeb, unsignedLeb } from "./leb.ts";

it("writes the worked examples of LEB128", () => {
  expect(unsignedLeb(0)).toEqual([0]);
  expect(unsignedLeb(127)).toEqual([0x7f]);
  expect(unsignedLeb(128)).toEqual([0x80, 0x01]);
  expect(unsignedLeb(624485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(unsignedLeb(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  expect(signedLeb(63)).toEqual([0x3f]);
  expect(signedLeb(64)).toEqual([0xc0, 0x00]);
  expect(signedLeb(-64)).toEqual([0x40]);
  expect(signedLeb(-123456)).toEqual([0xc0, 0xbb, 0x78]);
});
