import type { Interval } from "../rules/index.ts";
import { formatNumber, type Language } from "../units/index.ts";
import type { RegionChart, RegionPanel } from "./region-types.ts";
import { REGION_WORDS } from "./region-words.ts";
import type { ChartOptions, TableCell, TableTwin } from "./types.ts";

/** Every chip with its two quantities and what is asked of it, and then the regions themselves. */
export function regionTable(chart: RegionChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const named = chart.panels.some(({ name }) => name !== undefined);
  const apart = chart.panels.some(({ chips }) => chips.some((chip) => chip.apart !== undefined));
  const word = (key: keyof typeof REGION_WORDS): string => REGION_WORDS[key][language];
  const rows = chart.panels.flatMap((panel) =>
    [...panel.chips]
      .sort((a, b) => b.across.high - a.across.high)
      .map((chip): TableCell[] => [
        { text: chip.name[language], href: chip.href },
        ...(named ? [{ text: panel.name?.[language] ?? "" }] : []),
        { text: shown(chip.across, language), href: chip.href },
        { text: shown(chip.up, language), href: chip.href },
        { text: chart.words[chip.kind][language] },
        ...(apart ? [{ text: chip.apart?.[language] ?? "" }] : []),
      ]),
  );
  return {
    columns: [
      word("chip"),
      ...(named ? [word("sort")] : []),
      chart.across.name[language],
      chart.up.name[language],
      word("status"),
      ...(apart ? [word("why")] : []),
    ],
    rows,
    record: {
      columns: [
        ...(named ? [word("sort")] : []),
        chart.across.name[language],
        chart.up.name[language],
        word("status"),
      ],
      rows: chart.panels.flatMap((panel) => regionRows(chart, panel, named, language)),
    },
  };
}

/** One row a stretch of cells of one kind, column by column. */
function regionRows(
  chart: RegionChart,
  { map, name }: RegionPanel,
  named: boolean,
  language: Language,
): TableCell[][] {
  return map.cells.flatMap((column, i) => {
    const stretches: { kind: (typeof column)[number]; from: number; to: number }[] = [];
    for (const [j, kind] of column.entries()) {
      const last = stretches.at(-1);
      if (last?.kind === kind) last.to = j;
      else stretches.push({ kind, from: j, to: j });
    }
    return stretches.map(({ kind, from, to }) => [
      ...(named ? [{ text: name?.[language] ?? "" }] : []),
      { text: between(map.across[i - 1], map.across[i], language) },
      { text: between(map.up[from - 1], map.up[to], language) },
      { text: chart.words[kind][language] },
    ]);
  });
}

function between(low: number | undefined, high: number | undefined, language: Language): string {
  const number = (value: number): string => formatNumber(value, { language, significant: 5 });
  const word = (key: keyof typeof REGION_WORDS): string => REGION_WORDS[key][language];
  const parts = [
    ...(low === undefined ? [] : [`${word("from")} ${number(low)}`]),
    ...(high === undefined ? [] : [`${word("below")} ${number(high)}`]),
  ];
  return parts.length === 0 ? word("any") : parts.join(", ");
}

function shown({ low, high }: Interval, language: Language): string {
  const number = (value: number): string => formatNumber(value, { language, significant: 5 });
  if (high === Number.POSITIVE_INFINITY) return REGION_WORDS.unknown[language];
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}
