import { beforeAll, describe, expect, it } from "vitest";
import { type QuestionRun, runQuestion } from "../../api/run-question.ts";
import { openQuestion, openWorkspace } from "../../api/workspace.ts";
import { valuesOf } from "../publish/resolver.ts";
import { answerText } from "./answer-text.ts";
import { type Lede, ledeOf } from "./lede.ts";

const workspace = openWorkspace();
const ink = { strong: (text: string) => text, faint: (text: string) => text };
const languages = ["ru", "en"] as const;

let run: QuestionRun;
let lede: Lede | undefined;

beforeAll(async () => {
  const size = { worlds: 64, replicates: 2, seed: 2025, workers: 0 };
  run = await runQuestion(workspace, openQuestion("cost-of-v3"), size);
  lede = await ledeOf(workspace, run);
});

/** The printed answer as it is read, lines as they are. */
function printed(language: "ru" | "en", told = lede, of = run): string[] {
  const lines = answerText(of, { catalog: workspace.catalog, lede: told, language, ink });
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

/** The paragraph under the title, on one line. */
function opening(lines: readonly string[]): string {
  return lines.slice(2, lines.indexOf("", 2)).join(" ");
}

describe.each(languages)("an answer to a question with a lede, in %s", (language) => {
  it("opens with the lede, the values that the question's page would show in it", () => {
    const { resolve } = valuesOf(workspace, run);
    const value = (reference: string, format?: string) =>
      resolve(reference, language, format)!.text.replaceAll("\u00a0", " ");
    const cost = value("actor:deepseek.v3_cost");
    const times = value("actor:deepseek.earlier_compute_over_v3_run");
    const range = value("actor:deepseek.earlier_compute_over_v3_run", "interval");
    expect(opening(printed(language, { ...lede!, holds: true }))).toBe(
      language === "ru"
        ? `Итоговый запуск — ${cost} по условной аренде; прежние вычисления, которые в эту сумму не вошли, относятся к нему, по нашей прикидке, как ${times} к одному (${range}).`
        : `The final run, ${cost} at an assumed rent; the earlier compute that the sum leaves out is, by our reckoning, ${times} times as much (${range}).`,
    );
  });

  it("says so where the run does not keep the limits that its words rely on", () => {
    const warning = language === "ru" ? /верьте числам, а не словам/ : /trust the numbers rather than/;
    expect(opening(printed(language, { ...lede!, holds: false }))).toMatch(warning);
    expect(opening(printed(language, { ...lede!, holds: true }))).not.toMatch(warning);
  });

  it("is answered by its event where there is no lede", async () => {
    const { lede: _, ...question } = run.question;
    expect(await ledeOf(workspace, { ...run, question })).toBeUndefined();
    const lines = answerText(run, { catalog: workspace.catalog, language, ink });
    expect(opening(lines)).toMatch(language === "ru" ? /^Скорее нет: / : /^Probably not: /);
  });

  it("has no heading over nothing, and one line where no assumption stands out of chance", () => {
    const [scenario, ...others] = run.answer.scenarios;
    const answer = { ...run.answer, excluded: [], scenarios: [{ ...scenario!, drivers: [] }, ...others] };
    const lines = printed(language, lede, { ...run, answer });
    const at = lines.indexOf(
      language === "ru" ? "Что сильнее всего меняет ответ" : "What moves the answer most",
    );
    expect(lines.slice(at + 1, at + 3)).toEqual([
      language === "ru"
        ? "При таком числе прогонов действие ни одного допущения не отличить от случайности."
        : "At this number of worlds the effect of no assumption can be told from chance.",
      "",
    ]);
    expect(lines).not.toContain(language === "ru" ? "Что не учтено" : "What is left out");
    const told = printed(language, lede, {
      ...run,
      answer: { ...answer, excluded: [{ ru: "одно", en: "one" }] },
    });
    expect(told).toContain(language === "ru" ? "· одно" : "· one");
  });
});

it("a lede with a value that the run lacks is none, instead of one with a gap", async () => {
  const text = { ru: "{{out:nothing@2028-12-31}}", en: "{{out:nothing@2028-12-31}}" };
  expect(await ledeOf(workspace, { ...run, question: { ...run.question, lede: text } })).toBeUndefined();
});

it("a run that breaks a limit of the words is known", async () => {
  const says = [{ reference: "answer:deepseek-lead-eci-3m@2030-12-31", atLeast: 1.5 }];
  const told = await ledeOf(workspace, { ...run, question: { ...run.question, says } });
  expect(told!.holds).toBe(false);
  expect((await ledeOf(workspace, { ...run, question: { ...run.question, says: [] } }))!.holds).toBe(true);
});
