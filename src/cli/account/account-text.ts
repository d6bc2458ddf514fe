import type { Catalog } from "../../catalog/index.ts";
import { tableOf } from "../../charts/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { AccountResult } from "./account-result.ts";
import { WORDS } from "./words.ts";

/** An account for people: each chart's title, unit and table, then how it was split. */
export function accountText(
  result: AccountResult,
  { catalog, language, ink }: { readonly catalog: Catalog; readonly language: Language; readonly ink: Ink },
): string[] {
  const nameOf = (id: string): string => catalog.scenarios.get(id)?.name[language] ?? id;
  const worlds = formatNumber(result.worlds, { language });
  const head = fill(WORDS.head[language], { name: nameOf(result.scenario), worlds });
  const against =
    result.against === undefined
      ? ""
      : `, ${fill(WORDS.against[language], { name: nameOf(result.against) })}`;
  return [
    ...wrap(head + against),
    ...result.charts.flatMap((chart) => {
      const { columns: names, rows } = tableOf(chart, { language });
      // What repeats in the first column is written once.
      const cells = rows.map((row, at) =>
        row.map(({ text }, column) => (column === 0 && rows[at - 1]?.[0]?.text === text ? "" : text)),
      );
      const unit = "unit" in chart ? wrap(chart.unit[language], { indent: "  " }) : [];
      const align = names.map((_, column) => (column < 2 ? ("left" as const) : ("right" as const)));
      return [
        "",
        ink.strong(chart.title[language]),
        ...unit,
        ...columns([[...names], ...cells], { indent: "  ", align, breaks: 1 }),
      ];
    }),
    "",
    ...result.notes.flatMap((note) => wrap(note[language])),
  ];
}
