import { z } from "zod";
import { check, dateSchema, formatPath } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import { withFaults } from "./fault-sink.ts";
import { LIMITS } from "./limits.ts";
import { ARRAYS, type ArrayType } from "./little-endian.ts";
import { readJson } from "./read-json.ts";

/** Number of the form that this package writes; a bundle of a later form is refused and says so. */
export const BUNDLE_FORMAT = 1;
export const MANIFEST = "bundle.json";
export const FILES = {
  plan: "plan.json.gz",
  answer: "answer.json",
  values: "values.json",
  summaries: "summaries.bin.gz",
  parameters: "parameters.parquet",
} as const;

const short = z.string().min(1).max(LIMITS.nameLength);
const name = z
  .string()
  .min(1)
  .max(3 * LIMITS.nameLength);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "expected a SHA-256 of 64 hexadecimal digits" });
const hash = z.string().regex(/^[0-9a-f]{8,64}$/, { error: "expected a hash in hexadecimal digits" });
/** A file of the folder itself: no way leads out of it. */
const fileName = z
  .string()
  .max(LIMITS.nameLength)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, { error: "expected the name of a file in the folder" });
/** Of a century in which the last month of a run is still a date. */
const month = z
  .string()
  .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as "2022-01"' });
const arrayTypes = Object.keys(ARRAYS) as [ArrayType, ...ArrayType[]];

const aboutSchema = z.strictObject({
  question: short,
  /** Of the whole question, its words included. */
  questionHash: hash,
  version: short,
  modelHash: hash,
  catalogHash: hash,
  runHash: hash,
  dataDate: dateSchema,
  lawDate: dateSchema,
  /** First month of the run. */
  start: month,
  seed: z.int().min(0),
  replicates: z.int().min(1).max(LIMITS.worlds),
  worlds: z.int().min(1).max(LIMITS.worlds),
  scenarios: z.array(short).min(1).max(LIMITS.scenarios),
});

const partSchema = z.strictObject({
  name,
  type: z.enum([...arrayTypes, "json"]),
  /** Numbers in it; 1 for plain values. */
  length: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  file: fileName,
  /** In a table: the column. */
  column: name.optional(),
  /** In `summaries.bin.gz`, expanded: first byte. */
  offset: z.int().min(0).optional(),
  sha256,
});

const manifestSchema = z.strictObject({
  kind: z.literal("ssylka run bundle"),
  format: z.literal(BUNDLE_FORMAT),
  about: aboutSchema,
  /** With what it was made: no number depends on it. */
  made: z.record(z.string().max(LIMITS.nameLength), z.string().max(LIMITS.nameLength)),
  /** Rows of the tables: the worlds of the world table. */
  table: z.strictObject({
    worlds: z.int().min(0).max(LIMITS.worlds),
    worldsPerReplicate: z.int().min(1).max(LIMITS.worlds),
    firstReplicate: z.int().min(0).max(LIMITS.worlds),
  }),
  files: z.record(fileName, z.strictObject({ bytes: z.int().min(0).max(LIMITS.fileBytes), sha256 })),
  /** SHA-256 over the names and digests of all parts: what identifies the result, and can be cited. */
  result: sha256,
  parts: z.array(partSchema).min(1).max(LIMITS.parts),
});

export type About = z.infer<typeof aboutSchema>;
export type PartEntry = z.infer<typeof partSchema>;
/** `bundle.json`: what the run was, every other file by its hash, every part of the result by its digest. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads `bundle.json`. @throws InputError with what is wrong, or a line of its own for a later format */
export function readManifest(where: string, bytes: Uint8Array): Manifest {
  const value = readJson(where, bytes);
  const { kind, format } = (value ?? {}) as { kind?: unknown; format?: unknown };
  if (kind === "ssylka run bundle" && typeof format === "number" && format > BUNDLE_FORMAT) {
    const what = `expected a bundle of format ${BUNDLE_FORMAT}, got ${format}; a later version of ssylka reads it`;
    throw new InputError({ where, path: "format", what });
  }
  const manifest = withFaults(where, (add) => {
    const read = check(manifestSchema, value, (path, what) => add(formatPath(path), what));
    if (read) partFaults(read, add);
    return read;
  });
  if (!manifest) throw new InputError({ where, what: "expected a run bundle" });
  return manifest;
}

/** Every part lies in a listed file, under a name of its own, and is no larger than files may be. */
function partFaults({ files, parts }: Manifest, add: (path: string, what: string) => void): void {
  const seen = new Set<string>();
  let next = 0;
  parts.forEach((part, index) => {
    const path = `parts[${index}]`;
    if (seen.has(part.name)) add(path, `expected each part once, got "${part.name}" again`);
    seen.add(part.name);
    if (!Object.hasOwn(files, part.file)) add(path, `expected a listed file, got "${part.file}"`);
    const isSummary = part.file === FILES.summaries;
    if ((part.type === "json") !== (part.file === FILES.values))
      add(path, `expected no ${part.type} in ${part.file}`);
    if ((part.offset !== undefined) !== isSummary) add(path, "expected an offset in the summaries alone");
    if ((part.column !== undefined) !== part.file.endsWith(".parquet"))
      add(path, "expected a column in tables alone");
    if (!isSummary || part.type === "json") return;
    if (part.offset !== next) add(path, `expected the offset ${next}, got ${part.offset}`);
    next += part.length * ARRAYS[part.type].bytes;
  });
  if (next > LIMITS.summaryBytes)
    add("parts", `expected summaries of at most ${LIMITS.summaryBytes} bytes, got ${next}`);
  for (const file of Object.values(FILES).filter(
    (file) => file !== FILES.summaries && file !== FILES.parameters,
  ))
    if (!Object.hasOwn(files, file)) add("files", `expected "${file}"`);
}
