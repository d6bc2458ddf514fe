import type { ModelSource, QuantityKind, QuantitySource } from "../types.ts";

/** One quantity in short form: kind, unit, equation, and what else it needs. */
export type Short = readonly [
  kind: QuantityKind,
  unit: string,
  equation?: QuantitySource["equation"],
  more?: Partial<QuantitySource>,
];

const words = (id: string) => ({ en: id, ru: id });

/** A model written in a few lines, for tests: two actors, two channels, three holdings, a year of quarter-month steps. */
export function smallModel(
  quantities: Readonly<Record<string, Short>>,
  more: Partial<ModelSource> = {},
): ModelSource {
  return {
    start: "2022-01",
    end: "2023-01",
    step: 0.25,
    dimensions: {
      actor: ["us", "deepseek"].map((id) => ({ id, name: words(id) })),
      channel: ["legal", "grey"].map((id) => ({ id, name: words(id) })),
    },
    sets: {
      holding: {
        of: ["actor", "channel"],
        pairs: [
          ["us", "legal"],
          ["deepseek", "legal"],
          ["deepseek", "grey"],
        ],
      },
    },
    sectors: [{ id: "test", name: words("test") }],
    quantities: Object.entries(quantities).map(([id, [kind, unit, equation, rest]]) => ({
      id,
      kind,
      unit,
      name: words(id),
      by: [],
      ...(equation === undefined ? {} : { equation }),
      sources: [],
      sector: "test",
      where: `model/test.yaml:${id}`,
      ...rest,
    })),
    ...more,
  };
}
