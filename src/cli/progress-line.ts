import type { Progress } from "../api/progress.ts";
import type { Language } from "../units/index.ts";

/** Where progress is written: stderr, or a stand-in. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WORDS = { ru: "прогоны", en: "worlds" } as const;
const STEPS = 100;

/** One line that is written over on a terminal; nothing elsewhere: a file is no place to watch a run. */
export function progressLine(stream: ProgressStream, language: Language): Progress {
  if (!stream.isTTY) return () => {};
  let shown = -1;
  return (done, all) => {
    const part = Math.floor((done * STEPS) / all);
    if (part === shown) return;
    shown = part;
    const text = `${WORDS[language]}: ${part}${language === "ru" ? "\u00a0%" : "%"}`;
    stream.write(done === all ? "\r\u001b[K" : `\r\u001b[K${text}`);
  };
}
