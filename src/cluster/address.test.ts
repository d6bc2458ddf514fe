import { expect, it } from "vitest";
import { readAddress } from "./address.ts";

it("reads host, port, database, name and password, with the usual port and database where none is given", () => {
  expect(readAddress("redis://10.0.0.5")).toEqual({
    ...{ host: "10.0.0.5", port: 6379, db: 0, tls: false, shown: "redis://10.0.0.5:6379/0" },
  });
  expect(readAddress("rediss://me:p%40ss@redis.example:6380/3")).toEqual({
    ...{ host: "redis.example", port: 6380, db: 3, username: "me", password: "p@ss", tls: true },
    shown: "rediss://redis.example:6380/3",
  });
  expect(readAddress("redis://[::1]:7000").host).toBe("::1");
});

it.each([
  "10.0.0.5:6379",
  "http://:secret@host",
  "redis://:secret@",
  "redis://:secret@host/abc",
  "redis://:secret@host:port",
  "me:secret@host",
  "redis://host?password=secret@x",
  "",
])("refuses %s in one line without a password", (written) => {
  expect(() => readAddress(written)).toThrow(
    /^--cluster: expected an address such as redis:\/\/host:6379\/0, got "/,
  );
  try {
    readAddress(written);
  } catch (error) {
    expect((error as Error).message).not.toContain("secret");
  }
});
