import { expect, test } from "vitest";
import { groups } from "./layout.ts";
import { deepseekV3, llama405b } from "./testing/specimens.ts";

test("by default a dense model is split over all chips and a mixture spreads its experts over them", () => {
  expect(groups(llama405b, { chips: 8 })).toMatchObject({
    tensor: 8,
    expert: 1,
    replicas: 1,
    attentionCopies: 1,
  });
  expect(groups(deepseekV3, { chips: 16 })).toMatchObject({ tensor: 1, expert: 16, attentionCopies: 16 });
});

test("two tensor groups of 8 on 16 chips are two copies of the model", () => {
  expect(groups(llama405b, { chips: 16, tensorParallel: 8 })).toMatchObject({ group: 8, replicas: 2 });
});

test("groups that do not divide the chips are refused", () => {
  expect(() => groups(llama405b, { chips: 16, tensorParallel: 3 })).toThrow(
    /divide the chips, got 3 and 1 on 16/,
  );
});
