import type { Command } from "commander";
import { vi } from "vitest";
import type { Language } from "../../units/index.ts";
import { reportFailure } from "../report-failure.ts";

/** What a command prints, or how it refuses, in a language. */
export async function ran(
  make: (language: Language) => Command,
  words: readonly string[],
  language: Language = "en",
) {
  let [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += text;
    return true;
  });
  try {
    await make(language)
      .exitOverride()
      .parseAsync([...words], { from: "user" });
  } catch (error) {
    return { out, err: err + reportFailure(error, false, language).text };
  } finally {
    vi.restoreAllMocks();
  }
  return { out, err };
}
