/** True for the sources that stand for our own reasoning: what they say is as young as the file that says it. */
export function isJudgement(source: string): boolean {
  return source === "ssylka-judgement" || source === "ssylka-derived";
}
