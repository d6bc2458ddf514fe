import type { Progress } from "../api/progress.ts";
import type { Language } from "../units/index.ts";

/** Where progress is written: stderr, or a stand-in. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WORDS = { ru: "прогоны", en: "worlds" } as const;
const STEPS = 10;

/** One line that is written over on a terminal; elsewhere a line for about every tenth part. */
export function progressLine(stream: ProgressStream, language: Language): Progress {
  let shown = -1;
  return (done, all) => {
    const step = stream.isTTY ? 100 : STEPS;
    const part = Math.floor((done * step) / all);
    if (part === shown) return;
    shown = part;
    const percent = Math.round((part * 100) / step);
    const text = `${WORDS[language]}: ${percent}${language === "ru" ? "\u00a0%" : "%"}`;
    if (!stream.isTTY) stream.write(`${text}\n`);
    else stream.write(done === all ? `\r\u001b[K` : `\r\u001b[K${text}`);
  };
}
