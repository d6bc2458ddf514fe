import { z } from "zod";
import { factDefaults, factsSchema } from "./fact-schema.ts";
import { compareDates } from "./partial-date.ts";
import { dateSchema, idSchema, lineSchema, nameSchema, textSchema } from "./words.ts";

/** Facts that a chip without DRAM of its own cannot have. */
const DRAM_FACTS = ["hbm_capacity", "hbm_bandwidth", "stack_area"] as const;

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
    /** `false` for a chip whose memory is all on the die; the note says so. */
    dram: z.literal(false, { error: "expected false or nothing" }).optional(),
    aliases: z.array(lineSchema).default([]),
    note: textSchema.optional(),
    ...factDefaults,
    facts: factsSchema,
  })
  .superRefine((chip, context) => {
    if (chip.dram === false)
      for (const name of DRAM_FACTS)
        if (Object.hasOwn(chip.facts, name))
          context.addIssue({
            code: "custom",
            path: ["facts", name],
            message: "expected none beside dram: false",
          });
    if (chip.dram === false && chip.note === undefined)
      context.addIssue({
        code: "custom",
        path: ["note"],
        message: "expected where the memory is, beside dram: false",
      });
    if (compareDates(chip.available, chip.announced) >= 0) return;
    const message = `expected a date not before it was announced (${chip.announced})`;
    context.addIssue({ code: "custom", path: ["available"], message });
  });
