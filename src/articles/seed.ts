import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";

const PLACE = z.strictObject({ quantity: z.string().min(1), date: dateSchema });

const OFF = z.strictObject({
  parameters: z.record(z.string(), z.number()).default({}),
  rules: z.strictObject({ off: z.array(idSchema), allOff: z.boolean() }).default({ off: [], allOff: false }),
  equations: z.record(z.string(), z.string()).default({}),
});

const MECHANISM = z.strictObject({ id: idSchema, name: textSchema, off: OFF, moves: PLACE });

const ROW = z.strictObject({
  words: z
    .string()
    .regex(/^\S+( \S+){2,3}$/, { error: "expected the first three or four words of a sentence" }),
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 in hexadecimal" }),
  about: textSchema,
  claims: z.array(idSchema).min(1),
  equations: z.array(z.string()).min(1),
  output: PLACE,
  mechanisms: z.array(idSchema),
  /** Says how the page is made and names no mechanism. */
  form: z.literal(true).optional(),
});

export const SEED = z.strictObject({
  article: idSchema,
  sentences: z.int().min(1),
  mechanisms: z.array(MECHANISM).min(1),
  rows: z.array(ROW).min(1),
});

/** An article that prompted a question, by the first words of each sentence, and what of the model answers it. */
export type Seed = z.infer<typeof SEED>;
export type SeedRow = Seed["rows"][number];
export type Mechanism = Seed["mechanisms"][number];
/** A quantity's element at the end of a day: `{ quantity: "run_flop[us]", date: "2028-12-31" }`. */
export type SeedPlace = z.infer<typeof PLACE>;

/**
 * Reads a question's `seed.yaml`: complete rows, each with a mechanism unless it is about form, names used once.
 *
 * @throws InputError with every fault of the file
 */
export function readSeed(file: string, text: string): Seed {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const seed = check(SEED, document.value, report);
  if (seed) {
    const ids = seed.mechanisms.map(({ id }) => id);
    once(ids, "mechanisms", "id", report);
    once(
      seed.rows.map(({ words }) => words),
      "rows",
      "words",
      report,
    );
    once(
      seed.rows.map(({ hash }) => hash),
      "rows",
      "hash",
      report,
    );
    if (seed.rows.length !== seed.sentences)
      report(["sentences"], `expected the number of rows, ${seed.rows.length}, got ${seed.sentences}`);
    seed.rows.forEach((row, index) => {
      if (row.mechanisms.length === 0 && !row.form)
        report(["rows", index, "mechanisms"], "expected a mechanism, or `form: true`");
      row.mechanisms.forEach((id, position) => {
        if (!ids.includes(id)) report(["rows", index, "mechanisms", position], `unknown mechanism "${id}"`);
      });
    });
    for (const [index, id] of ids.entries())
      if (!seed.rows.some(({ mechanisms }) => mechanisms.includes(id)))
        report(["mechanisms", index], `expected a row that names "${id}"`);
  }
  if (!seed || faults.length > 0) throw new InputError(faults);
  return seed;
}

function once(
  names: readonly string[],
  list: string,
  key: string,
  report: ReturnType<typeof reportInto>,
): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index)
      report([list, index, key], `expected a name used once, got "${name}" again`);
  });
}
