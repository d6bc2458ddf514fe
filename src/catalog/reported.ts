import type { Chip } from "./types.ts";

/** Whether a chip is known by reports alone, which its name says: `announced` is then the day of the first of them. */
export function isReported({ name }: Pick<Chip, "name">): boolean {
  return name.en.endsWith("(reported)");
}
