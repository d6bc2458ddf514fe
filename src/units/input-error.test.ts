import { expect, test } from "vitest";
import { InputError } from "./index.ts";

test("an input error shows every fault on a line of its own as where, path and what", () => {
  const error = new InputError([
    {
      where: "catalog/chips/h20.yaml:12:8",
      path: "facts.hbm_bandwidth",
      what: 'expected a rate such as "4.0 TB/s", got "4.0 TB"',
    },
    { where: "--chip", what: 'unknown chip "h2O"; did you mean "h20"?' },
  ]);
  expect(error.message).toBe(
    'catalog/chips/h20.yaml:12:8 facts.hbm_bandwidth: expected a rate such as "4.0 TB/s", got "4.0 TB"\n--chip: unknown chip "h2O"; did you mean "h20"?',
  );
  expect(error.faults).toHaveLength(2);
  expect(new InputError({ where: "a", what: "b" }).faults).toEqual([{ where: "a", what: "b" }]);
});
