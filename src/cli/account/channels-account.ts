import { type ChannelAccount, channelNames, channelsOf, spreadOf } from "../../analysis/accounts/index.ts";
import { dateOf } from "../../analysis/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { WaterfallChart, WaterfallStep } from "../../charts/index.ts";
import type { Trace } from "../../ensemble/index.ts";
import { formatDate, formatNumber } from "../../units/index.ts";
import { type AccountResult, type AccountRow, worstOf } from "./account-result.ts";
import { type AccountContext, chinaStreams } from "./account-run.ts";
import { BASIS_NAMES, CHANNEL_WORDS } from "./chart-words.ts";

const MILLION = 1e6;

/** What the waterfall needs of a trace. */
export function channelsWish(context: AccountContext, months: readonly [number, number]) {
  return { names: channelNames(chinaStreams(context).map(({ id }) => id)), months };
}

/** How China's fleet between two months came, channel by channel, on each basis. */
export function channelsAccount(
  context: AccountContext,
  trace: Trace,
  [from, to]: readonly [number, number],
): AccountResult {
  const streams = chinaStreams(context);
  const { start } = context.model;
  const days = [dateOf(from, start), dateOf(to, start)] as const;
  const accounts = channelsOf(
    trace,
    streams.map(({ id }) => id),
    [from, to],
  );
  const rows = accounts.flatMap((account): AccountRow[] => {
    const row = (item: string, column: Float64Array): AccountRow => {
      const href = pageOf(item, account.basis);
      return {
        href,
        group: account.basis,
        item,
        unit: `H100e(${account.basis})`,
        from: days[0],
        to: days[1],
        ...spreadOf(column),
      };
    };
    return [
      row("start", account.start),
      ...[...account.bought].map(([stream, column]) => row(stream, column)),
      row("retired", account.retired),
      row("growth", account.growth),
      row("end", account.end),
      row("rented", account.rented),
    ];
  });
  const panels = accounts.map((account) => ({
    id: account.basis,
    name: BASIS_NAMES[account.basis],
    steps: stepsOf(account, streams, days),
  }));
  return {
    part: "channels",
    scenario: trace.scenario,
    rows,
    charts: [chartOf(panels, days)],
    notes: [CHANNEL_WORDS.note],
    worstSum: Math.max(...accounts.map(worstIn)),
    worlds: trace.worlds,
  };
}

/** The page of the equation behind a row. */
function pageOf(item: string, basis: string): string {
  if (item === "start" || item === "end") return `equations/fleet_${basis}.html`;
  if (item === "retired") return "equations/renewal.html";
  if (item === "growth") return "equations/growth.html";
  return item === "rented" ? "equations/rented_flop.html" : `equations/flow_${basis}.html`;
}

function stepsOf(
  account: ChannelAccount,
  streams: readonly { readonly id: string; readonly name: Text }[],
  [from, to]: readonly [string, string],
): WaterfallStep[] {
  const level = (id: "start" | "end", day: string): WaterfallStep => ({
    id,
    role: "level",
    name: {
      ru: `${CHANNEL_WORDS.fleet.ru} ${formatDate(day, "ru")}`,
      en: `${CHANNEL_WORDS.fleet.en} ${formatDate(day, "en")}`,
    },
    href: `equations/fleet_${account.basis}.html`,
    ...spreadOf(account[id]),
  });
  const bought = streams.map(
    ({ id, name }): WaterfallStep => ({
      id,
      role: "part",
      name,
      href: `equations/flow_${account.basis}.html`,
      ...spreadOf(account.bought.get(id)!),
    }),
  );
  return [
    level("start", from),
    ...bought,
    {
      id: "retired",
      role: "part",
      name: CHANNEL_WORDS.retired,
      href: "equations/renewal.html",
      ...spreadOf(account.retired.map((value) => -value)),
    },
    level("end", to),
    {
      id: "growth",
      role: "beside",
      name: CHANNEL_WORDS.growth,
      href: "equations/growth.html",
      ...spreadOf(account.growth),
    },
    {
      id: "rented",
      role: "beside",
      name: CHANNEL_WORDS.rented,
      href: "equations/rented_flop.html",
      ...spreadOf(account.rented),
    },
  ];
}

function chartOf(panels: WaterfallChart["panels"], [from, to]: readonly [string, string]): WaterfallChart {
  const told = (language: "ru" | "en"): string =>
    panels
      .map(({ name, steps }) => {
        const parts = steps.map(
          (step) => `${step.name[language]}: ${formatNumber(step.mean / MILLION, { language, decimals: 2 })}`,
        );
        return `${name[language]}: ${parts.join(", ")}`;
      })
      .join(". ");
  return {
    kind: "waterfall",
    id: "account-channels",
    title: CHANNEL_WORDS.title,
    description: {
      ru: `С ${formatDate(from, "ru")} по ${formatDate(to, "ru")}, миллионов эквивалентов H100, среднее по прогонам. ${told("ru")}.`,
      en: `From ${formatDate(from, "en")} to ${formatDate(to, "en")}, million H100 equivalents, mean over worlds. ${told("en")}.`,
    },
    unit: CHANNEL_WORDS.unit,
    panels,
    divisor: MILLION,
  };
}

function worstIn({ start, bought, retired, end }: ChannelAccount): number {
  return worstOf([start, ...bought.values(), retired.map((value) => -value)], end);
}
