import { hoursOf, minus, SOURCES, spreadOf, USES, useNames } from "../../analysis/accounts/index.ts";
import { dateOf } from "../../analysis/index.ts";
import type { Part, SankeyChart } from "../../charts/index.ts";
import type { Trace } from "../../ensemble/index.ts";
import { formatDate, formatNumber, type Language, monthsBetween } from "../../units/index.ts";
import { type AccountResult, type AccountRow, worstOf } from "./account-result.ts";
import type { AccountContext } from "./account-run.ts";
import { HOURS_WORDS, LEADING_US, SOURCE_NAMES, USE_NAMES, USE_PAGES } from "./chart-words.ts";
import { labName } from "./lab-option.ts";

const MILLION = 1e6;
const UNIT = "chip*hour";
/** The run that is drawn beside the hours of its laboratory. */
const KNOWN = { lab: "cn,deepseek", llm: "deepseek-v3", fact: "training_chip_hours" };

export function hoursWish(lab: string, [from, to]: readonly [number, number]) {
  return {
    names: useNames([lab]),
    months: Array.from({ length: to - from + 1 }, (_, index) => from + index),
  };
}

/** What the chips of a laboratory did between two months, by where they came from. */
export function hoursAccount(
  context: AccountContext,
  trace: Trace,
  { lab, months }: { readonly lab: string; readonly months: readonly [number, number] },
): AccountResult {
  const account = hoursOf(trace, lab, months);
  const [from, to] = months.map((month) => dateOf(month, context.model.start)) as [string, string];
  const row = (group: string, item: string, column: Float64Array): AccountRow => ({
    group,
    item,
    unit: UNIT,
    from,
    to,
    href: group === "use" ? USE_PAGES[item as keyof typeof USE_PAGES] : "equations/lab_flop.html",
    ...spreadOf(column),
  });
  const known =
    lab === KNOWN.lab ? context.workspace.catalog.llms.get(KNOWN.llm)?.facts[KNOWN.fact] : undefined;
  const run = typeof known?.value === "number" ? known.value : undefined;
  const rows = [
    ...SOURCES.map((id, at) => row("source", id, account.bySource[at]!)),
    ...USES.map((id, at) => row("use", id, account.byUse[at]!)),
    ...SOURCES.flatMap((source, at) =>
      USES.map((use, place) => row(`flow:${source}`, use, account.flows[at]![place]!)),
    ),
    row("whole", "whole", account.whole),
    ...priorRows(context, trace, { lab, months, run }),
  ];
  return {
    part: "hours",
    scenario: trace.scenario,
    rows,
    charts: [chartOf(context, lab, { account, from, to, run })],
    notes: [HOURS_WORDS.note],
    worstSum: Math.max(worstOf(account.bySource, account.whole), worstOf(account.byUse, account.whole)),
    worlds: trace.worlds,
  };
}

/** What chips did besides serving before the known run was released, and how many such runs that is. */
function priorRows(
  context: AccountContext,
  trace: Trace,
  {
    lab,
    months: [from, to],
    run,
  }: { lab: string; months: readonly [number, number]; run: number | undefined },
): AccountRow[] {
  const { start } = context.model;
  const released = context.workspace.catalog.llms.get(KNOWN.llm)?.released;
  if (run === undefined || released === undefined) return [];
  const before = Math.floor(monthsBetween(`${start}-01`, released));
  if (before <= from || before > to) return [];
  const { whole, byUse } = hoursOf(trace, lab, [from, before]);
  const prior = minus(whole, byUse[USES.indexOf("serving")]!);
  const days = { from: dateOf(from, start), to: dateOf(before, start), href: "equations/lab_flop.html" };
  return [
    { group: "prior", item: "hours", unit: UNIT, ...days, ...spreadOf(prior) },
    { group: "prior", item: "runs", unit: "1", ...days, ...spreadOf(prior.map((hours) => hours / run)) },
  ];
}

function chartOf(
  context: AccountContext,
  lab: string,
  {
    account,
    from,
    to,
    run,
  }: { account: ReturnType<typeof hoursOf>; from: string; to: string; run: number | undefined },
): SankeyChart {
  const words = (text: { ru: string; en: string }) => {
    const fill = (language: Language): string =>
      text[language]
        .replace("{lab}", labName(context, lab)[language])
        .replace("{from}", formatDate(from, language))
        .replace("{to}", formatDate(to, language));
    return { ru: fill("ru"), en: fill("en") };
  };
  const named = (id: (typeof SOURCES)[number]) =>
    id === "leading" && lab.startsWith("us,") ? LEADING_US : SOURCE_NAMES[id];
  const parts = SOURCES.map(
    (id, at): Part => ({
      id,
      name: named(id),
      href: "equations/lab_flop.html",
      ...spreadOf(account.bySource[at]!),
    }),
  );
  const kept = parts.flatMap(({ mean }, at) => (mean > 0 ? [at] : []));
  const uses = USES.map(
    (id, at): Part => ({ id, name: USE_NAMES[id], href: USE_PAGES[id], ...spreadOf(account.byUse[at]!) }),
  );
  const tell = (language: Language): string =>
    [...kept.map((at) => parts[at]!), ...uses]
      .map(({ name, mean }) => `${name[language]} ${formatNumber(mean / MILLION, { language, decimals: 1 })}`)
      .join(", ");
  const unit = words(HOURS_WORDS.unit);
  return {
    kind: "sankey",
    id: "account-hours",
    title: words(HOURS_WORDS.title),
    description: { ru: `${unit.ru}: ${tell("ru")}.`, en: `${unit.en}: ${tell("en")}.` },
    unit,
    sources: kept.map((at) => parts[at]!),
    uses,
    flows: kept.map((at) => account.flows[at]!.map((column) => spreadOf(column).mean)),
    divisor: MILLION,
    ...(run === undefined
      ? {}
      : {
          beside: { name: HOURS_WORDS.run, value: run, href: `sources.html#llm:${KNOWN.llm}.${KNOWN.fact}` },
        }),
  };
}
