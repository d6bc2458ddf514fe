import type { z } from "zod";
import { distribution } from "../random/index.ts";
import { InputError } from "../units/index.ts";
import type { Draft } from "./draft.ts";
import { scenarioSchema } from "./scenario-schema.ts";
import type { DistributionSpec, Scenario } from "./types.ts";

type Written = z.infer<typeof scenarioSchema>;

/**
 * Of a scenario with faults of form, what has none, so that its names, series and equations are checked all the same and
 * a person is told of everything at once. A parameter without a sound value is kept as NaN: its name is checked.
 */
export function soundParts(value: unknown, id: string): Written | undefined {
  if (!isMap(value)) return undefined;
  const { parameters, equations, series } = value;
  const { shape } = scenarioSchema;
  return {
    id,
    name: shape.name.safeParse(value.name).data ?? NAMELESS,
    description: NAMELESS,
    parameters: isMap(parameters)
      ? Object.fromEntries(
          Object.keys(parameters).map((name) => [
            name,
            soundEntry(shape.parameters, parameters, name) ?? Number.NaN,
          ]),
        )
      : {},
    rules: soundRules(value.rules),
    equations: soundEntries(shape.equations, equations),
    series: soundEntries(shape.series, series),
    sources: [],
  };
}

/** A scenario without what was found to be wrong with its names and values: the rest can be prepared. */
export function settled(
  scenario: Scenario,
  { parameters, rules }: Pick<Draft, "parameters" | "rules">,
): Scenario {
  const { off, days = {} } = scenario.rules;
  return {
    ...scenario,
    parameters: keeping(scenario.parameters, (id, spec) => parameters.has(id) && isSound(spec)),
    rules: {
      ...scenario.rules,
      off: off.filter((id) => rules.has(id)),
      days: keeping(days, (id) => rules.has(id)),
    },
    series: keeping(scenario.series ?? {}, (_, { values }) => {
      const dates = Object.keys(values);
      return dates.length > 0 && dates.every((date) => MONTH.test(date));
    }),
  };
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function isSound(spec: number | DistributionSpec): boolean {
  try {
    distribution(spec);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return false;
  }
}

function keeping<T>(
  entries: Readonly<Record<string, T>>,
  wanted: (key: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([key, value]) => wanted(key, value)));
}

const NAMELESS = { ru: "", en: "" };

function soundRules(value: unknown): Written["rules"] {
  const { off, days } = isMap(value) ? value : {};
  const { rules } = scenarioSchema.shape;
  // Another name in the place of a faulty one would move those after it to a wrong line.
  const named: readonly unknown[] = Array.isArray(off) && rules.safeParse({ off }).success ? off : [];
  const moved = Object.keys(isMap(days) ? days : {}).flatMap((id) => {
    const one = rules.safeParse({ days: { [id]: (days as Fields)[id] } }).data?.days?.[id];
    return one ? [[id, one] as const] : [];
  });
  return { off: named as string[], allOff: false, days: Object.fromEntries(moved) };
}

type Fields = Readonly<Record<string, unknown>>;

function soundEntries<T>(
  schema: z.ZodType<Readonly<Record<string, T>> | undefined>,
  value: unknown,
): Record<string, T> {
  if (!isMap(value)) return {};
  const entries = Object.keys(value).map((key) => [key, soundEntry(schema, value, key)] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, T & {}] => entry[1] !== undefined),
  );
}

function soundEntry<T>(
  schema: z.ZodType<Readonly<Record<string, T>> | undefined>,
  value: Fields,
  key: string,
): T | undefined {
  return schema.safeParse({ [key]: value[key] }).data?.[key];
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
