import { expect, it } from "vitest";
import { Awaited } from "./awaited.ts";

it("all who wait get the same value, each once", async () => {
  const awaited = new Awaited<string>();
  const asked = [awaited.next(), awaited.next()];
  awaited.give("first");
  awaited.give("second");
  expect(await Promise.all(asked)).toEqual(["first", "first"]);
  const later = awaited.next();
  awaited.give("third");
  expect(await later).toBe("third");
});

it("nobody waits for a run that failed, and the next run can be waited for", async () => {
  const awaited = new Awaited<string>();
  const asked = awaited.next();
  awaited.fail(new Error("worker gone"));
  await expect(asked).rejects.toThrow("worker gone");
  await expect(awaited.next()).rejects.toThrow("worker gone");
  awaited.begin();
  const again = awaited.next();
  awaited.give("whole");
  expect(await again).toBe("whole");
});
