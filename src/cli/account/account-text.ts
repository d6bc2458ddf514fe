import type { Catalog } from "../../catalog/index.ts";
import { type TableCell, type TableTwin, tableOf } from "../../charts/index.ts";
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
      const unit = "unit" in chart ? wrap(chart.unit[language], { indent: "  " }) : [];
      return ["", ink.strong(chart.title[language]), ...unit, ...tables(tableOf(chart, { language }), ink)];
    }),
    "",
    ...result.notes.flatMap((note) => wrap(note[language])),
  ];
}

/** What stands in the first column of several rows becomes their heading. */
function tables({ columns: names, rows }: TableTwin, ink: Ink): string[] {
  const heads = [...new Set(rows.map((row) => row[0]!.text))];
  if (heads.length === rows.length) return lines(names, rows);
  return heads.flatMap((head) => {
    const own = rows.filter((row) => row[0]!.text === head).map((row) => row.slice(1));
    return ["", `  ${ink.strong(head)}`, ...lines(names.slice(1), own)];
  });
}

function lines(names: readonly string[], rows: readonly (readonly TableCell[])[]): string[] {
  const align = names.map((_, column) => (column === 0 ? ("left" as const) : ("right" as const)));
  const cells = rows.map((row) => row.map(({ text }) => text));
  return columns([[...names], ...cells], { indent: "  ", align, breaks: 0 });
}
