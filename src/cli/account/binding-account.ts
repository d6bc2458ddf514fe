import { limitedOf, sharesOf } from "../../analysis/accounts/index.ts";
import { dateOf } from "../../analysis/index.ts";
import type { BindingCalendarChart } from "../../charts/index.ts";
import type { Trace } from "../../ensemble/index.ts";
import type { AccountResult, AccountRow } from "./account-result.ts";
import { type AccountContext, labsOf } from "./account-run.ts";
import { BINDING_WORDS, LIMIT_PAGES } from "./chart-words.ts";

export function bindingWish(context: AccountContext) {
  return { names: limitedOf(labsOf(context)).flatMap(({ names }) => names), months: quartersOf(context) };
}

function quartersOf({ lastMonth }: AccountContext): number[] {
  return Array.from({ length: Math.floor(lastMonth / 3) }, (_, quarter) => (quarter + 1) * 3);
}

/** What binds, as shares of worlds by quarter over the whole run. */
export function bindingAccount(context: AccountContext, trace: Trace): AccountResult {
  const months = quartersOf(context);
  const quarters = months.map((month) => dateOf(month, context.model.start));
  const panels = limitedOf(labsOf(context)).map((limited) => ({
    limited,
    shares: sharesOf(trace, limited, { months, dataMonth: context.dataMonth }),
  }));
  const rows = panels.flatMap(({ limited, shares }) =>
    limited.limits.flatMap((item, limit) =>
      quarters.map(
        (to, at): AccountRow => ({
          group: limited.id,
          item,
          unit: "1",
          to,
          href: LIMIT_PAGES[item]!,
          mean: shares[limit]![at]!,
        }),
      ),
    ),
  );
  const chart: BindingCalendarChart = {
    kind: "binding-calendar",
    id: "account-binding",
    title: BINDING_WORDS.title,
    description: BINDING_WORDS.description,
    quarters,
    dataDate: dateOf(context.dataMonth, context.model.start),
    panels: panels.map(({ limited, shares }) => ({
      id: limited.id,
      name: BINDING_WORDS[limited.id],
      limits: limited.limits.map((id) => ({
        id,
        name: BINDING_WORDS[id as keyof typeof BINDING_WORDS],
        href: LIMIT_PAGES[id]!,
      })),
      shares,
    })),
  };
  return {
    part: "binding",
    scenario: trace.scenario,
    rows,
    charts: [chart],
    notes: [BINDING_WORDS.note],
    worstSum: Math.max(...panels.map(({ shares }) => worstShare(shares))),
    worlds: trace.worlds,
  };
}

/** How far the shares of a month are from 1, where any is known. */
function worstShare(shares: readonly (readonly number[])[]): number {
  const sums = shares[0]!.map((_, at) => shares.reduce((sum, row) => sum + row[at]!, 0));
  return Math.max(...sums.filter((sum) => sum > 0).map((sum) => Math.abs(sum - 1)));
}
