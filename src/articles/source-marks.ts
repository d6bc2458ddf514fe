import type { Source } from "../catalog/types.ts";

/** What of a source was read: itself, a copy or digest of it, or only what others say of it. */
export interface ReadMark {
  readonly what: "original" | "copy" | "nothing";
  /** Where, when that is a place that a reader could look up. */
  readonly via?: string;
}

/** Remarks of the catalog on how something was read; they name no place. */
const REMARK =
  /\b(not opened|opened|opened in part|noted|as noted|recalled|weak|title descriptive|memory|digests?|quotation|quoted|summaries|as extracted|extract|secondary|abstract)\b/i;

/** Sorts the remark that the catalog keeps under `via`. */
export function readMark({ accessed, via }: Pick<Source, "accessed" | "via">): ReadMark {
  const unopened =
    (accessed === undefined && via === undefined) || /not opened|from memory|recalled/i.test(via ?? "");
  const what = unopened ? "nothing" : via === undefined ? "original" : "copy";
  const place = via === undefined ? undefined : placeIn(via);
  return { what, ...(place === undefined ? {} : { via: place }) };
}

/** The parts of a remark that name a site or a work; undefined when none does. */
function placeIn(via: string): string | undefined {
  const parts = via
    .replace(/\((?:opened|opened in part|a mirror)\)/gi, "")
    .split(/;\s*/)
    .map((part) => part.trim())
    .filter((part) =>
      /^[A-Z]/.test(part)
        ? !REMARK.test(part)
        : /[\w-]+\.(?:com|org|ai|cn|de|pages|app|uk|ru|io)\b/.test(part),
    )
    .map((part) => part.replace(/,\s*(?:as noted|digests?.*|an extract|quotation.*|text of.*)$/i, ""));
  return parts.length === 0 ? undefined : parts.join("; ");
}
