import { formatNumber, type Language, plural } from "../units/index.ts";
import { WORDS } from "./answer/words.ts";

/** What identifies a run in print. */
export interface PrintedRun {
  readonly worlds: number;
  readonly seed: number;
  readonly runHash: string;
  readonly version: string;
}

/** "2,048 worlds; seed 2025; run hash 67d0c234f285; Ssylka 0.6.0". */
export function runLine({ worlds, seed, runHash, version }: PrintedRun, language: Language): string {
  return [
    `${formatNumber(worlds, { language })} ${plural(worlds, language, WORDS.worlds[language])}`,
    `${WORDS.seed[language]} ${seed}`,
    `${WORDS.hash[language]} ${runHash}`,
    `Ssylka ${version}`,
  ].join("; ");
}
