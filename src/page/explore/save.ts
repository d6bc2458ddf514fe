import { EMBED_PATH } from "../../articles/explore/path.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { csvCell } from "../../catalog/write-csv.ts";
import type { FanChart } from "../../charts/types.ts";

/** Offers a file to the reader. */
export function save(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The numbers of a chart with what made them in comment lines before. */
export function csvOf(chart: FanChart, data: ExploreData, about: readonly string[]): string {
  const { language } = data;
  const rows = chart.series.flatMap((one) =>
    one.dates.map((date, index) => {
      const bands = [one.p5, one.p10, one.p25, one.p50, one.p75, one.p90, one.p95].map((row) => row[index]!);
      return [date, csvCell(one.id), csvCell(one.name[language]), ...bands].join(",");
    }),
  );
  const head = "date,quantity,name,p5,p10,p25,p50,p75,p90,p95";
  const notes = [chart.title[language], chart.unit[language], ...about].map((line) => `# ${line}`);
  return `${[...notes, head, ...rows].join("\n")}\n`;
}

/** A frame that shows the results inside another page, in the state of an address. */
export function embedCode(address: string, title: string): string {
  const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const results = address.replace(/[^/#]*(?=#|$)/, EMBED_PATH);
  return `<iframe src="${quoted(results)}" title="${quoted(title)}" width="100%" height="820" loading="lazy"></iframe>`;
}
