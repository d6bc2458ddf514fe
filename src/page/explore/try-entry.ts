/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { EXPLORE_SCRIPTS } from "../../articles/explore/path.ts";
import { loadScript } from "./load-script.ts";

/** The article's own script: brings in what computes when a reader turns to the sliders, not before. */
const part = document.getElementById("try");

async function begin(): Promise<void> {
  for (const kind of KINDS) part?.removeEventListener(kind, begin);
  try {
    // In their order: each leaves something for the next.
    for (const script of EXPLORE_SCRIPTS) await loadScript(script);
  } catch {
    const told = document.getElementById("try-count");
    if (told) told.textContent = told.dataset.missing ?? "";
  }
}

const KINDS = ["pointerenter", "pointerdown", "focusin", "input"] as const;
for (const kind of KINDS) part?.addEventListener(kind, begin);
