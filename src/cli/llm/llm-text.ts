import type { LanguageModel } from "../../catalog/index.ts";
import { cacheBytesPerToken, type ModelSpec } from "../../hardware/index.ts";
import { formatDate, formatQuantity, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { factRows, hiddenFacts } from "../fact-rows.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { ATTENTION, WORDS } from "./words.ts";

export interface LlmReport {
  readonly model: LanguageModel;
  /** Undefined when the architecture is unpublished. */
  readonly spec: ModelSpec | undefined;
  readonly own: boolean;
}

/** A language model for people: its facts with sources, and what it takes of memory. */
export function llmText(report: LlmReport, { language, ink }: { language: Language; ink: Ink }): string[] {
  const { model, spec, own } = report;
  const hidden = hiddenFacts(model.facts, language);
  return [
    ...wrap(headLine(report, language)).map(ink.strong),
    ...(model.attention ? [ATTENTION[model.attention][language]] : []),
    ...(model.note ? wrap(model.note[language]) : []),
    "",
    ink.strong(WORDS.facts[language]),
    ...columns(factRows(model.facts, language), {
      indent: "  ",
      align: ["left", "right", "left"],
      breaks: 2,
    }),
    ...(hidden ? wrap(hidden).map(ink.faint) : []),
    "",
    ...(spec ? memoryLines(spec, language, ink) : wrap(WORDS.unpublished[language])),
    ...(spec && !own ? ["", ...wrap(fill(WORDS.next[language], { id: model.id })).map(ink.faint)] : []),
  ];
}

function headLine({ model, own }: LlmReport, language: Language): string {
  const { name, lab, released, weights } = model;
  if (own) return name[language];
  return `${name[language]} (${lab}); ${WORDS.released[language]} ${formatDate(released, language)}; ${WORDS[weights][language]}`;
}

const GIGA = 1e9;
const KILO = 1e3;

/** Bytes of a parameter in the formats that models are served in. */
const FORMATS = [
  ["bf16", 2],
  ["fp8", 1],
  ["fp4", 0.5],
] as const;

function memoryLines(spec: ModelSpec, language: Language, ink: Ink): string[] {
  const style = { language, significant: 3 };
  const weights = FORMATS.map(([precision, bytes]) => [
    fill(WORDS.weights[language], { precision }),
    formatQuantity((spec.parameters * bytes) / GIGA, "GB", style),
  ]);
  const cache = (["bf16", "fp8"] as const).map((precision) => [
    fill(WORDS.cache[language], { precision }),
    formatQuantity(cacheBytesPerToken(spec, precision) / KILO, "kB", style),
  ]);
  return [ink.strong(WORDS.memory[language]), ...columns([...weights, ...cache], { indent: "  " })];
}
