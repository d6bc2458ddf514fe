import { z } from "zod";
import { check, formatPath, readYaml } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { AnchorSource } from "./prepare.ts";

/** `model/anchors.yaml`. */
export const anchorSchema = z.strictObject({
  at: z.string().regex(/^\d{4}-\d{2}$/, { error: 'expected a month such as "2026-01"' }),
  scenario: z.string(),
  solve: z.array(
    z.strictObject({
      parameter: z.string(),
      quantity: z.string(),
      observation: z.string(),
      error: z.string(),
      before: z.strictObject({ observation: z.string(), less: z.number().min(0) }).optional(),
    }),
  ),
});

/**
 * Reads `model/anchors.yaml`.
 *
 * @throws InputError with every fault of the file
 */
export function readAnchors(file: string, text: string): AnchorSource {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const anchors = check(anchorSchema, document.value, (path, what, of) =>
    faults.push({ where: document.where(path, of), path: formatPath(path), what }),
  );
  if (!anchors || faults.length > 0) throw new InputError(faults);
  return anchors;
}
