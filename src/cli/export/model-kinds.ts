import { z } from "zod";
import { type FileKind, nameSchema, textSchema } from "../../catalog/index.ts";

/** The reader of the model's files has its own words for faults; these schemas say their form to editors, and a test
 * holds the two together. */
const equation = z.union([z.string(), z.number()]);
const equations = z.union([equation, z.record(z.string(), equation)]);
const names = z.union([z.string(), z.array(z.string())]);
const sources = names.optional();

const quantity = z.strictObject({
  kind: z.enum(["stock", "flow", "auxiliary", "parameter", "series", "output"]),
  unit: z.union([z.string(), z.number()]),
  name: textSchema,
  note: textSchema.optional(),
  by: names.optional(),
  equation: equations.optional(),
  initial: equations.optional(),
  from: z.record(z.string(), z.unknown()).optional(),
  interpolation: z.enum(["step", "linear"]).optional(),
  sources,
});

const table = z.strictObject({
  name: textSchema,
  x: z.union([z.string(), z.number()]),
  y: z.union([z.string(), z.number()]),
  points: z.array(z.tuple([z.number(), z.number()])).min(2),
  sources,
});

const sector = z.strictObject({
  id: z.string(),
  name: textSchema,
  quantities: z.record(z.string(), quantity),
  tables: z.record(z.string(), table).optional(),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const frame = z.strictObject({
  start: month,
  end: month,
  step: z.number().gt(0).max(1),
  dimensions: z.record(z.string(), z.array(z.strictObject({ id: z.string(), name: nameSchema }))).optional(),
  sets: z
    .record(z.string(), z.strictObject({ of: z.array(z.string()), pairs: z.array(z.array(z.string())) }))
    .optional(),
  sectors: names,
});

/** Files of the model that hold equations. */
export const MODEL_KINDS: readonly FileKind[] = [
  { id: "model", files: "model/model.yaml", schema: frame },
  {
    id: "sector",
    files: "model/*.yaml",
    except: "model/{model,anchors,observed,later,seen}.yaml",
    schema: sector,
  },
  { id: "accounts", files: "model/accounts/*.yaml", schema: sector },
];
