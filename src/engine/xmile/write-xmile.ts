import type { Text } from "../../catalog/types.ts";
import { type Language, monthsBetween } from "../../units/index.ts";
import { compileModel } from "../compile-model.ts";
import { type QuantityElements, spellOut } from "../elements.ts";
import { FaultList } from "../faults.ts";
import { overrideEquations } from "../override.ts";
import type { ModelSource } from "../types.ts";
import type { CoreInputs, CoreValue } from "./core-inputs.ts";
import { reachedValues } from "./reached-values.ts";
import { splitOff } from "./split-off.ts";
import { unitNamesIn, xmileUnit } from "./write-units.ts";
import { VariableWriter } from "./write-variables.ts";
import { block, comment, leaf } from "./xml-text.ts";

export interface WriteOptions {
  /** Quantity id to a replacing equation, as a scenario has them. */
  readonly equations?: Readonly<Record<string, string>>;
  /** By element name, a number for every parameter. */
  readonly parameters: ReadonlyMap<string, CoreValue>;
  /** By element name, monthly values for every series. */
  readonly series: ReadonlyMap<string, CoreValue>;
  /** Language of the words that come first; the other follows. */
  readonly language: Language;
  readonly title: string;
  /** Of the program. */
  readonly version: string;
  /** What a reader of the file should know, each a comment at its top. */
  readonly notes?: readonly string[];
}

/**
 * The deterministic core of a model in XMILE 1.0: parameters as numbers, series as graphical functions over TIME, which
 * counts months from the model's start. The file, read again, runs to the same numbers.
 *
 * @param written with every parameter declared
 * @throws InputError when the model itself has faults
 */
export function writeXmile(written: ModelSource, options: WriteOptions): string {
  const { equations = {} } = options;
  // Faults of the model are told as such, before anything is written.
  compileModel(written, { equations });
  const source = overrideEquations(written, equations, "equations", new FaultList());
  const split = splitOff(source);
  const reached = reachedValues(source, split, options);
  const inputs: CoreInputs = {
    parameters: options.parameters,
    series: new Map([...options.series, ...reached]),
    written: writtenEquations(source),
    language: options.language,
  };
  const quantities = new Map(
    split.model.quantities.map((quantity) => [quantity.id, spellOut(quantity, source, () => {})]),
  );
  const writer = new VariableWriter(split, quantities, inputs);
  const variables = [...quantities.values()].flatMap((quantity) => writer.lines(quantity));
  const lines = [
    ...(options.notes ?? []).map(comment),
    ...header(source, quantities, options),
    ...timeLines(source),
    ...unitLines(quantities),
    ...dimensionLines(source, quantities),
    ...block("model", block("variables", variables)),
  ];
  const root = block("xmile", lines, {
    version: "1.0",
    xmlns: "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0",
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.join("\n")}\n`;
}

function header(
  source: ModelSource,
  quantities: ReadonlyMap<string, QuantityElements>,
  { title, version, language }: WriteOptions,
): string[] {
  const axes = [...quantities.values()].reduce((most, quantity) => Math.max(most, quantity.axes.length), 0);
  const uses = leaf("uses_arrays", "", { maximum_dimensions: String(axes), invalid_index_value: "0" });
  const start = source.start;
  const caption = {
    en: `TIME counts months from ${start} (0) to ${source.end}.`,
    ru: `TIME — месяцы от ${start} (0) до ${source.end}.`,
  } satisfies Text;
  return block("header", [
    leaf("vendor", "Ssylka"),
    leaf("product", "Ssylka", { version, lang: language }),
    ...(axes > 0 ? block("options", [uses]) : []),
    leaf("name", title),
    leaf("caption", caption[language]),
  ]);
}

function timeLines({ start, end, step }: ModelSource): string[] {
  const perMonth = Math.round(1 / step);
  // Halves, quarters and the like are exact as decimals.
  const exact = [1, 2, 4, 8, 16, 32, 64].includes(perMonth);
  const dt = exact ? leaf("dt", String(step)) : leaf("dt", String(perMonth), { reciprocal: "true" });
  const stop = String(monthsBetween(start, end));
  return block("sim_specs", [leaf("start", "0"), leaf("stop", stop), dt], {
    method: "Euler",
    time_units: "month",
  });
}

function unitLines(quantities: ReadonlyMap<string, QuantityElements>): string[] {
  const names = new Set(
    [...quantities.values()].flatMap(({ source }) => unitNamesIn(xmileUnit(source.unit))),
  );
  names.delete("dmnl");
  const own = [...names].sort().map((name) => leaf("unit", "", { name }));
  return block("model_units", [...block("unit", [leaf("eqn", "1")], { name: "dmnl" }), ...own]);
}

function dimensionLines(source: ModelSource, quantities: ReadonlyMap<string, QuantityElements>): string[] {
  const used = new Set([...quantities.values()].flatMap(({ axes }) => axes));
  const dims = Object.entries(source.dimensions)
    .filter(([name]) => used.has(name))
    .flatMap(([name, elements]) =>
      block(
        "dim",
        elements.map(({ id }) => leaf("elem", "", { name: id })),
        { name },
      ),
    );
  return dims.length === 0 ? [] : block("dimensions", dims);
}

/** Equations with units or dates in them, in the words of the model: XMILE holds the bare numbers. */
function writtenEquations(source: ModelSource): Map<string, Text> {
  const entries = source.quantities.flatMap(({ id, equation, initial }): [string, Text][] => {
    const texts = [equation, initial].flatMap((one) =>
      one === undefined
        ? []
        : typeof one === "string"
          ? [one]
          : Object.entries(one).map(([k, v]) => `${k}: ${v}`),
    );
    if (!texts.some((text) => /[{"']|LOOKUP|FIRST_REACHED|\*\]/i.test(text))) return [];
    const shown = texts.join("; ").replaceAll(/\s+/g, " ");
    return [[id, { en: `As written in the model: ${shown}`, ru: `Как записано в модели: ${shown}` }]];
  });
  return new Map(entries);
}
