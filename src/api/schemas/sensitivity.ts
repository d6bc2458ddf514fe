import { z } from "zod";
import { driver } from "./answer.ts";
import { date, edition, estimate, number } from "./parts.ts";

const variance = { value: number, mcse: number, low: number, high: number };

/** What `ssylka sensitivity --json` prints. */
export const sensitivitySchema = z.strictObject({
  question: z.string(),
  scenario: z.string(),
  output: z.string(),
  kind: z.enum(["event", "quantity"]),
  date,
  value: estimate,
  drivers: z.array(driver),
  first: z.array(z.strictObject({ parameter: z.string(), ...variance, stands: z.boolean() })),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["input", "sector", "chance"]),
      members: z.array(z.string()),
      first: z.strictObject(variance).optional(),
      total: z.strictObject(variance),
    }),
  ),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      grade: z.enum(["A", "B", "C"]),
      parameters: z.array(z.string()),
      series: z.array(z.string()),
      share: number,
      most: z.string().optional(),
      group: z.strictObject(variance).optional(),
      doubled: estimate.optional(),
      halved: estimate.optional(),
    }),
  ),
  ...edition,
});
