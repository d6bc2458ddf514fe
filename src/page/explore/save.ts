import { EMBED_PATH } from "../../articles/explore/path.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { PAPER, QUIET, SANS, TEXT } from "../../charts/paint.ts";
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
      return [date, quoted(one.id), quoted(one.name[language]), ...bands].join(",");
    }),
  );
  const head = "date,quantity,name,p5,p10,p25,p50,p75,p90,p95";
  const notes = [chart.title[language], chart.unit[language], ...about].map((line) => `# ${line}`);
  return `${[...notes, head, ...rows].join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A picture for previews, 1200 by 630: title, chart, what was changed, where it is from. */
export async function pictureOf(svg: string, title: string, lines: readonly string[]): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 1200;
  canvas.height = 630;
  const paint = canvas.getContext("2d")!;
  paint.fillStyle = PAPER;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = TEXT;
  paint.font = `600 34px ${SANS}`;
  paint.fillText(title, 48, 66, 1104);
  const room = 500 - 28 * lines.length;
  const scale = Math.min(1104 / image.naturalWidth, room / image.naturalHeight);
  paint.drawImage(image, 48, 92, image.naturalWidth * scale, image.naturalHeight * scale);
  paint.fillStyle = QUIET;
  paint.font = `20px ${SANS}`;
  for (const [index, line] of lines.entries())
    paint.fillText(line, 48, 604 - 28 * (lines.length - 1 - index), 1104);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** A frame that shows the results inside another page, in the state of an address. */
export function embedCode(address: string, title: string): string {
  const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const results = address.replace(/[^/#]*(?=#|$)/, EMBED_PATH);
  return `<iframe src="${quoted(results)}" title="${quoted(title)}" width="100%" height="820" loading="lazy"></iframe>`;
}
