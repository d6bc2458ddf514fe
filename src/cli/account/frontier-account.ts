import {
  type FrontierAccount,
  frontierGain,
  frontierNames,
  MAKINGS,
  plus,
  spreadOf,
  type Whose,
} from "../../analysis/accounts/index.ts";
import { dateOf } from "../../analysis/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { DecompositionChart } from "../../charts/index.ts";
import type { Trace } from "../../ensemble/index.ts";
import { formatDate, formatNumber } from "../../units/index.ts";
import { type AccountResult, type AccountRow, worstOf } from "./account-result.ts";
import { type AccountContext, labsOf } from "./account-run.ts";
import { FRONTIER_WORDS, PART_CODES } from "./chart-words.ts";
import { labName } from "./lab-option.ts";

/** Parts as shown: what was published and what leaked are one. */
const SHOWN: readonly {
  readonly id: keyof typeof FRONTIER_WORDS;
  readonly of: readonly (typeof MAKINGS)[number][];
  readonly href: string;
}[] = [
  { id: "run", of: ["run"], href: "equations/run_oom.html" },
  { id: "own", of: ["own"], href: "equations/own_progress.html" },
  { id: "learned", of: ["public", "leaked"], href: "equations/absorbed.html" },
  { id: "bonus", of: ["bonus"], href: "equations/scale_bonus.html" },
  { id: "rl", of: ["rl"], href: "equations/rl_gain.html" },
  { id: "data", of: ["data"], href: "equations/data_shortfall.html" },
  { id: "ceiling", of: ["ceiling"], href: "equations/ceiling.html" },
  { id: "distilled", of: ["distilled"], href: "equations/distilled.html" },
  { id: "luck", of: ["luck"], href: "equations/noise.html" },
  { id: "level", of: ["level"], href: "equations/level.html" },
];

/** Both sides, and one laboratory. */
function whoseOf(context: AccountContext, lab: string): Whose[] {
  const labs = labsOf(context);
  const side = (id: string): Whose => ({ id, labs: labs.filter((one) => one.startsWith(`${id},`)) });
  return [side("us"), side("cn"), { id: lab.replace(/^.*,/, ""), labs: [lab] }];
}

export function frontierWish(context: AccountContext, periods: readonly (readonly [number, number])[]) {
  return { names: frontierNames(labsOf(context)), months: periods.flat() };
}

/** What the gains of the best models of both sides and of a laboratory are made of, over periods of months. */
export function frontierAccount(
  context: AccountContext,
  trace: Trace,
  { lab, periods }: { readonly lab: string; readonly periods: readonly (readonly [number, number])[] },
): AccountResult {
  const { start } = context.model;
  const groups = periods.flatMap((period) =>
    whoseOf(context, lab).map((whose) => ({ whose, period, account: frontierGain(trace, whose, period) })),
  );
  const rows = groups.flatMap(({ whose, period, account }): AccountRow[] => {
    const [from, to] = period.map((month) => dateOf(month, start)) as [string, string];
    const row = (item: string, href: string, column: Float64Array): AccountRow => {
      return { group: whose.id, item, unit: "ECI", from, to, href, ...spreadOf(column) };
    };
    return [
      ...SHOWN.flatMap(({ id, of, href }) => [
        row(id, href, partOf(account, of)),
        ...(of.length > 1 ? of.map((one) => row(`${id}/${one}`, href, partOf(account, [one]))) : []),
      ]),
      row("gain", "equations/frontier.html", account.gain),
    ];
  });
  const nameOf = ({ id }: Whose): Text =>
    id === "us" || id === "cn" ? FRONTIER_WORDS[id] : labName(context, lab);
  const chart: DecompositionChart = {
    kind: "decomposition",
    id: "account-frontier",
    title: FRONTIER_WORDS.title,
    description: {
      ru: groups.map(({ whose, account }) => `${nameOf(whose).ru}: ${told(account, "ru")}`).join(". "),
      en: groups.map(({ whose, account }) => `${nameOf(whose).en}: ${told(account, "en")}`).join(". "),
    },
    unit: FRONTIER_WORDS.unit,
    alone: true,
    parts: SHOWN.map(({ id, href }) => ({
      id,
      name: FRONTIER_WORDS[id],
      href,
      code: PART_CODES[id === "distilled" ? "distillation" : id]!,
    })),
    groups: groups.map(({ whose, period, account }) => {
      const [from, to] = period.map((month) => dateOf(month, start)) as [string, string];
      const named = (language: "ru" | "en"): string =>
        `${nameOf(whose)[language]}, ${formatDate(from, language, "month")} — ${formatDate(to, language, "month")}`;
      return {
        id: `${whose.id}-${to}`,
        name: { ru: named("ru"), en: named("en") },
        total: spreadOf(account.gain),
        parts: SHOWN.map(({ of }) => spreadOf(partOf(account, of))),
        projected: period[1] > context.dataMonth,
      };
    }),
  };
  return {
    part: "frontier",
    scenario: trace.scenario,
    rows,
    charts: [chart],
    notes: [FRONTIER_WORDS.note],
    worstSum: Math.max(...groups.map(({ account }) => worstOf(account.parts, account.gain))),
    worlds: trace.worlds,
  };
}

function partOf({ parts }: FrontierAccount, of: readonly (typeof MAKINGS)[number][]): Float64Array {
  return plus(of.map((making) => parts[MAKINGS.indexOf(making)]!));
}

function told(account: FrontierAccount, language: "ru" | "en"): string {
  return SHOWN.map(
    ({ id, of }) =>
      `${FRONTIER_WORDS[id][language]} ${formatNumber(spreadOf(partOf(account, of)).mean, { language, decimals: 1 })}`,
  ).join(", ");
}
