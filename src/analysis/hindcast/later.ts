import { z } from "zod";
import {
  check,
  dateSchema,
  formatPath,
  idSchema,
  nameSchema,
  readYaml,
  textSchema,
} from "../../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";
import type { ObservedSeries } from "./observed.ts";

const besideSchema = z.strictObject({
  id: z.string().min(1),
  name: nameSchema,
  group: idSchema,
  of: idSchema,
  error: z.number().positive(),
  record: z.literal("step").optional(),
});

const reasonSchema = z.strictObject({ series: z.array(idSchema).min(1), why: textSchema });

const answersSchema = z.strictObject({ series: idSchema, of: z.array(idSchema).min(1) });

/** Form of `model/later.yaml`. */
export const laterSchema = z.strictObject({
  forecast: z.strictObject({
    file: z.string().min(1),
    asOf: dateSchema,
    written: dateSchema,
    runHash: z.string().min(1),
  }),
  groups: z.array(z.strictObject({ id: idSchema, name: nameSchema })),
  instead: z.array(answersSchema),
  together: z.array(answersSchema),
  beside: z.array(besideSchema),
  added: z.array(z.string().min(1)),
  apart: z.array(reasonSchema),
  missed: z.array(reasonSchema),
  absent: z.array(reasonSchema),
});

/** `model/later.yaml`, checked; see its head. */
export type LaterSource = z.infer<typeof laterSchema>;

/** Reads `model/later.yaml`. @throws InputError with every fault of the file */
export function readLater(file: string, text: string): LaterSource {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const later = check(laterSchema, document.value, (path, what, of) =>
    faults.push({ where: document.where(path, of), path: formatPath(path), what }),
  );
  const groups = (later?.groups ?? []).map(({ id }) => id);
  for (const [i, { group }] of (later?.beside ?? []).entries()) {
    if (groups.includes(group)) continue;
    const what = `expected one of ${groups.join(", ")}, got "${group}"${didYouMean(group, groups)}`;
    faults.push({ where: document.where(["beside", i, "group"]), path: `beside[${i}].group`, what });
  }
  if (!later || faults.length > 0) throw new InputError(faults);
  return later;
}

/** The part that goes for a forecast from another day: editions, additions and reasons are those of the one it is about. */
export function laterFrom(later: LaterSource, asOf: string): LaterSource {
  return asOf === later.forecast.asOf ? later : { ...later, instead: [], beside: [], added: [], missed: [] };
}

/** Series of the forecast with what counts into them after its date, and its quantities as series of their own group. */
export function seriesAfter(
  observed: readonly ObservedSeries[],
  { instead, together, beside }: LaterSource,
): ObservedSeries[] {
  const other = new Map(instead.map(({ series, of }) => [series, of]));
  const added = new Map(together.map(({ series, of }) => [series, of]));
  return [
    ...observed.map((series) => ({
      ...series,
      of: [...(other.get(series.id) ?? series.of), ...(added.get(series.id) ?? [])],
    })),
    ...beside.map(({ id, name, group, of, error, record }) => ({
      ...{ id, name, family: group, of: [of], quantity: [id], error, record },
      at: "month" as const,
      scale: "linear" as const,
    })),
  ];
}

/** Form of `model/seen.yaml`. */
export const seenSchema = z.strictObject({
  seen: z.array(z.strictObject({ id: idSchema, what: textSchema, leavesOut: z.array(idSchema) })),
});

/** `model/seen.yaml`: what was known of the time after the date when the forecast was made. */
export type SeenSource = z.infer<typeof seenSchema>;

/** Reads `model/seen.yaml`. @throws InputError with every fault of the file */
export function readSeen(file: string, text: string): SeenSource {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const seen = check(seenSchema, document.value, (path, what, of) =>
    faults.push({ where: document.where(path, of), path: formatPath(path), what }),
  );
  if (!seen) throw new InputError(faults);
  return seen;
}
