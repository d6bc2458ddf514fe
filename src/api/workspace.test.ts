import { expect, it } from "vitest";
import { openModel } from "./workspace.ts";

it("the model is plain values, so that keeping it as JSON loses nothing", () => {
  const { model } = openModel();
  expect(model.quantities.length).toBeGreaterThan(100);
  expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
});
