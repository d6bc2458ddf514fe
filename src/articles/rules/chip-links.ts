import { escapeMarkup } from "../../charts/index.ts";
import { safeHref } from "../markdown.ts";
import type { Language } from "../types.ts";
import type { RuleChip } from "./types.ts";

/** Path of a chip's page from the root of its language. */
export function chipPagePath(id: string): string {
  return `chips/${id}.html`;
}

/** Stands beside a chip that is judged by a figure not yet checked at its source. */
export const UNCHECKED = "†";

/** Chips by name, each a link to its page. */
export function chipLinks(chips: readonly RuleChip[], language: Language, root: string): string {
  return chips
    .map(
      ({ id, name, unchecked = false }) =>
        `<a href="${safeHref(chipPagePath(id), root)}">${escapeMarkup(name[language]).replaceAll(" ", "\u00A0")}</a>${unchecked ? UNCHECKED : ""}`,
    )
    .join(", ");
}
