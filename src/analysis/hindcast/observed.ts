import { z } from "zod";
import { check, formatPath, idSchema, nameSchema, readYaml } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";

const seriesSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  family: idSchema,
  of: z.array(idSchema).min(1),
  quantity: z.array(z.string()).min(1),
  over: z.array(z.string()).min(1).optional(),
  at: z.enum(["month", "quarter", "cumulative"]),
  times: z.number().positive().optional(),
  scale: z.enum(["log", "linear"]),
  error: z.number().positive(),
  floor: z.number().positive().optional(),
  record: z.literal("step").optional(),
  gap: z.number().positive().optional(),
});

/** `model/observed.yaml`. */
export const observedSchema = z.strictObject({
  families: z.array(z.strictObject({ id: idSchema, name: nameSchema })).min(1),
  series: z.array(seriesSchema).min(1),
});

/** `model/observed.yaml`, checked. */
export type ObservedSource = z.infer<typeof observedSchema>;

/** How one observed series answers to quantities of the model; see the head of `model/observed.yaml`. */
export type ObservedSeries = ObservedSource["series"][number];

/**
 * Reads `model/observed.yaml`.
 *
 * @throws InputError with every fault of the file
 */
export function readObserved(file: string, text: string): ObservedSource {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const observed = check(observedSchema, document.value, (path, what, of) =>
    faults.push({ where: document.where(path, of), path: formatPath(path), what }),
  );
  const families = new Set(observed?.families.map(({ id }) => id));
  for (const [i, { family, at, over, id }] of (observed?.series ?? []).entries()) {
    const fault = (key: string, what: string) =>
      faults.push({ where: document.where(["series", i, key]), path: `series[${i}].${key}`, what });
    if (!families.has(family))
      fault("family", `expected one of ${[...families].join(", ")}, got "${family}"`);
    if (at === "month" && over !== undefined)
      fault("over", `expected no division of "${id}", which is taken at a month, got one`);
  }
  if (!observed || faults.length > 0) throw new InputError(faults);
  return observed;
}

/** Elements of the model that the series ask for, each once. */
export function quantitiesOf(series: readonly ObservedSeries[]): string[] {
  return [...new Set(series.flatMap(({ quantity, over }) => [...quantity, ...(over ?? [])]))];
}
