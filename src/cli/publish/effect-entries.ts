import type { Impulse, ImpulseOutput } from "../../analysis/impulse.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import { capital, type EffectsPage, type RuleEffectEntry, type RuleEntry } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { ImpulseChart } from "../../charts/index.ts";
import type { Tracer } from "../../ensemble/index.ts";
import { formatNumber, type Language, monthsBetween } from "../../units/index.ts";
import { shortProbability } from "../answer/figures.ts";
import { effectCell, halfCell } from "../effect/effect-text.ts";
import { type RuleImpulse, ruleImpulses } from "../effect/rule-impulses.ts";
import { outputName, outputShort } from "../effect/words.ts";
import { inBoth } from "./chip-words.ts";
import { worldsTraced } from "./model-trace.ts";
import { SHORT_NAMES } from "./rule-short-names.ts";

/** Worlds behind the page at most: enough for whole months of a half-time, and little beside the rest of a publication. */
const WORLDS = 256;

/** What each rule did, from the first worlds of a run; of rules that move nothing drawn from the law only the ids. */
export async function effectsPage(
  workspace: Workspace,
  run: QuestionRun,
  { rules, trace }: { readonly rules: readonly RuleEntry[]; readonly trace: Tracer },
): Promise<EffectsPage> {
  const { question, answer, result } = run;
  const { replicates } = result.plan;
  const worlds = worldsTraced(result, WORLDS);
  const drawn = rules.filter(({ moved }) => moved.some((one) => one.drawn)).map(({ id }) => id);
  const { effects, outputs } = await ruleImpulses(workspace, {
    rules: drawn,
    base: workspace.catalog.scenarios.get(question.scenarios[0]!)!,
    size: { worlds, replicates, seed: answer.seed },
    trace,
  });
  const found = new Set(effects.map(({ rule }) => rule));
  const count = inBoth((language) => formatNumber(worlds, { language }));
  const data = answer.dataDate;
  return {
    effects: effects.map((effect) => entry(effect, { rules, outputs, count, data })),
    idle: rules.map(({ id }) => id).filter((id) => !found.has(id)),
    outputs: outputs.map(({ id, quantity }) => ({
      id,
      name: outputName(id),
      short: outputShort(id),
      quantity,
    })),
    worlds: count,
  };
}

const RATIO_UNIT: Text = {
  ru: "отношения: во сколько раз больше с этим правилом, лог. шкала",
  en: "ratios: how many times as large with this rule, log scale",
};
const LAG_UNIT: Text = { ru: "отставание: разница, месяцев", en: "lag: difference in months" };

interface EntryContext {
  readonly rules: readonly RuleEntry[];
  readonly outputs: readonly ImpulseOutput[];
  readonly count: Text;
  readonly data: string;
}

function entry(
  { rule, date, impulses }: RuleImpulse,
  { rules, outputs, count, data }: EntryContext,
): RuleEffectEntry {
  const name = SHORT_NAMES[rule] ?? rules.find(({ id }) => id === rule)!.name;
  const chart: ImpulseChart = {
    kind: "impulse",
    id: `effect-${rule}`,
    title: {
      ru: `${name.ru}: что изменилось по месяцам`,
      en: `${name.en}: what changed, month by month`,
    },
    description: inBoth((language) => told(impulses, language)),
    dataMonth: monthsBetween(date, data),
    panels: impulses.map((impulse) => {
      const { output, course, half, none } = impulse;
      const share = output !== "lag";
      return {
        id: output,
        name: inBoth((language) => capital(outputName(output)[language])),
        percent: share,
        unit: share ? RATIO_UNIT : LAG_UNIT,
        months: course.months,
        ...course.quantiles,
        ...(none ? {} : { half: half.p50 }),
        href: `equations/${outputs.find(({ id }) => id === output)!.quantity}.html`,
      };
    }),
  };
  return {
    rule,
    date,
    rows: impulses.map((impulse) => ({
      output: impulse.output,
      peak: inBoth((language) => once(effectCell(impulse.peak, impulse.output, language))),
      settled: inBoth((language) => once(effectCell(impulse.settled, impulse.output, language))),
      half: inBoth((language) => halfCell(impulse, language)),
      none: impulse.none,
      positive: inBoth((language) => shortProbability(impulse.peak.positive.value, language)),
    })),
    figure: {
      id: `effect-${rule}`,
      chart,
      caption: {
        ru: "Со всеми правилами по сравнению с тем же расчётом без этого правила. Ноль на шкале — день, с которого его надо исполнять; левее — закупки впрок и другое, что делают заранее. У каждого прогона наибольшее действие приходится на свой месяц, поэтому в таблице оно больше, чем у линии медианы.",
        en: "With all rules, against the same run without this one. Month nought is the day from which it must be obeyed; left of it, orders ahead of it and other expectations. The largest effect of each world comes in a month of its own, so that the table has more than the line of medians shows.",
      },
      source: {
        ru: `расчёт Ssylka, первые [${count.ru}](index.html#cite) из {{run:worlds}} прогонов, начальное число {{run:seed}}, данные по {{date:data}}`,
        en: `Ssylka calculation, the first [${count.en}](index.html#cite) of {{run:worlds}} worlds, seed {{run:seed}}, data to {{date:data}}`,
      },
    },
  };
}

/** A median whose interval prints as itself stands alone: "≈0", not "≈0 (≈0…≈0)". */
function once(cell: string): string {
  const [, middle, low, high] = /^(\S+) \((\S+)…(\S+)\)$/.exec(cell) ?? [];
  return middle !== undefined && /[1-9]/.test(middle) === false && middle === low && low === high
    ? middle
    : cell;
}

/** Peak and half-time of each output, for readers who cannot see the lines. */
function told(impulses: readonly Impulse[], language: Language): string {
  const parts = impulses.map((impulse) => {
    const peak = effectCell(impulse.peak, impulse.output, language);
    return `${outputName(impulse.output)[language]}: ${peak}; ${halfCell(impulse, language)}`;
  });
  return language === "ru"
    ? `Наибольшее действие и сколько месяцев до половины. ${parts.join(". ")}.`
    : `Largest effect and months to half of it. ${parts.join(". ")}.`;
}
