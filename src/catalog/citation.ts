import type { Source } from "./types.ts";
export function cite(source: Source, _language: "ru" | "en"): string {
  return source.title;
}
