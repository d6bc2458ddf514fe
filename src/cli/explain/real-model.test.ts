import { describe, expect, it } from "vitest";
import { Equations } from "../../analysis/index.ts";
import { openWorkspace } from "../../api/workspace.ts";
import { compileModel, declareParameters } from "../../engine/index.ts";

const { catalog, model } = openWorkspace();
const source = declareParameters(model, [...catalog.parameters.values()]);
const compiled = compileModel(source);
const equations = new Equations(compiled, source);

const readsOf = (name: string) => {
  const element = equations.find(name)!;
  return [...equations.readsOf(element, "equation"), ...equations.readsOf(element, "initial")];
};

describe("the inputs of the published model's elements", () => {
  it("are together exactly what the compiler says that a quantity reads", () => {
    for (const { id, elementNames, inputs } of compiled.quantities) {
      const read = elementNames.flatMap(readsOf).map(({ element }) => element.replace(/\[.*/, ""));
      expect(new Set(read), id).toEqual(new Set(inputs));
    }
  });

  it("are elements that exist, one an input of another's own actor unless the equation says otherwise", () => {
    const names = Object.keys(compiled.slots);
    expect([...equations.names].sort()).toEqual([...names].sort());
    for (const name of names)
      for (const { element } of readsOf(name)) expect(names, `${name} reads`).toContain(element);
    expect(readsOf("effective[cn,deepseek]").map(({ element }) => element)).toEqual([
      "run_oom[cn,deepseek]",
      "efficiency[cn,deepseek]",
      "scale_bonus[cn,deepseek]",
      "rl_gain[cn]",
      "data_penalty",
      "data_shortfall[cn]",
    ]);
    expect(readsOf("leaked[us,openai]").map(({ element }) => element)).toContain("best_efficiency");
  });
});
