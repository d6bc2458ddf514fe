import { z } from "zod";
import { check, idSchema, readYaml, reportInto, textSchema } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import type { OpenQuestion } from "./types.ts";

const OPEN = z.strictObject({ id: idSchema, headline: textSchema, needs: textSchema });

/** The whole file. */
export const openSchema = z.array(OPEN);

/**
 * Reads `questions/open.yaml`: questions that the model cannot compute, and what an answer would take.
 *
 * @throws InputError with every fault of the file
 */
export function readOpen(file: string, text: string): OpenQuestion[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const rows = check(openSchema, document.value ?? [], reportInto(faults, document)) ?? [];
  if (faults.length > 0) throw new InputError(faults);
  return rows as OpenQuestion[];
}
