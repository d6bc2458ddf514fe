import { z } from "zod";
import { dateSchema, textSchema } from "../catalog/index.ts";

/** Words that every figure of a question has; texts are Markdown with live values, titles are plain. */
const words = { id: z.string().regex(/^[a-z][a-z0-9-]*$/), title: textSchema, caption: textSchema };
const SOURCE = z.strictObject({ id: z.string(), name: z.string() });
const side = z.enum(["us", "cn", "deepseek", "other"]);

/** A quantity over time in one scenario or several, with its record where there is one. */
const fan = z.strictObject({
  kind: z.literal("fan"),
  ...words,
  unit: textSchema,
  from: z.string().regex(/^\d{4}-\d{2}$/),
  lines: z
    .array(
      z.strictObject({
        quantity: z.string(),
        /** The first scenario of the question without it. */
        scenario: z.string().optional(),
        name: textSchema,
        side,
        /** Series of observations that are drawn beside the line. */
        record: z.string().optional(),
        bands: z.enum(["one", "none"]).optional(),
      }),
    )
    .min(1)
    .max(4),
  divide: z.strictObject({ value: z.number(), above: textSchema, below: textSchema }).optional(),
  sources: z.array(SOURCE).default([]),
});

/** Other scenarios against the first one, world by world, at one date. */
const differences = z.strictObject({
  kind: z.literal("differences"),
  ...words,
  unit: textSchema,
  quantity: z.string(),
  date: dateSchema,
  /** What a smaller and a greater value mean. */
  less: textSchema,
  more: textSchema,
  /** A difference that is worth a name, and the head of the column of its probability. */
  worth: z.number(),
  beyond: textSchema,
});

/** The probability of one event in every scenario. */
const chances = z.strictObject({
  kind: z.literal("chances"),
  ...words,
  event: z.string(),
});

/** A figure that is drawn from the run of its question. */
export const figureSchema = z.discriminatedUnion("kind", [fan, differences, chances]);

export type QuestionFigure = z.infer<typeof figureSchema>;
export type FanFigure = z.infer<typeof fan>;
export type DifferencesFigure = z.infer<typeof differences>;
export type ChancesFigure = z.infer<typeof chances>;

/** A limit that a sentence of the text relies on; checked again at every build. */
export const saysSchema = z.strictObject({
  reference: z.string().min(1),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});
