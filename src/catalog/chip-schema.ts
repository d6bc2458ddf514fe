import { z } from "zod";
import { factDefaults, factsSchema } from "./fact-schema.ts";
import { compareDates } from "./partial-date.ts";
import { dateSchema, idSchema, lineSchema, nameSchema, textSchema } from "./words.ts";

/** `catalog/chips/<id>.yaml`. */
export const chipSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    vendor: idSchema,
    headquarters: z.string().regex(/^[A-Z]{2}$/, { error: 'expected an ISO country code such as "US"' }),
    announced: dateSchema,
    available: dateSchema,
    datacenter: z.boolean(),
    nonPlanar: z.boolean(),
    aliases: z.array(lineSchema).default([]),
    note: textSchema.optional(),
    ...factDefaults,
    facts: factsSchema,
  })
  .superRefine((chip, context) => {
    if (compareDates(chip.available, chip.announced) >= 0) return;
    const message = `expected a date not before it was announced (${chip.announced})`;
    context.addIssue({ code: "custom", path: ["available"], message });
  });
