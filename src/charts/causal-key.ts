import type { Language } from "../units/index.ts";
import { valve } from "./causal-node.ts";
import type { CausalDiagram } from "./causal-types.ts";
import type { LegendItem } from "./legend.ts";
import { LOOP_INK, PAPER, QUIET, SECTOR_INK, TEXT } from "./paint.ts";
import { element } from "./svg.ts";
import * as WORDS from "./words.ts";

/** What the signs of a diagram mean: only those that it has. */
export function causalKey(diagram: CausalDiagram, language: Language, loops: boolean): LegendItem[] {
  const has = (kind: string): boolean =>
    diagram.nodes.some((node) => node.kind === kind && node.sector === diagram.sector);
  const samples = [
    { kind: "stock", words: WORDS.stockKey, sample: boxSample("stock") },
    { kind: "flow", words: WORDS.flowKey, sample: (x: number, y: number) => valve(x, y) },
    { kind: "series", words: WORDS.givenKey, sample: boxSample("given") },
    { kind: "output", words: WORDS.resultKey, sample: resultSample },
  ].filter(({ kind }) => has(kind));
  const others = [...new Set(diagram.nodes.map((node) => node.sector))].filter(
    (one) => one !== diagram.sector,
  );
  const readers = [...new Set(diagram.nodes.flatMap((node) => node.readIn))].filter(
    (one) => !others.includes(one),
  );
  return [
    ...samples.map(({ words, sample }) => ({ words: words[language], sample })),
    ...(diagram.nodes.some(({ beliefs }) => beliefs.length > 0)
      ? [{ words: WORDS.beliefKey[language], sample: beliefSample }]
      : []),
    ...(loops ? [{ words: WORDS.loopKey[language], sample: loopSample }] : []),
    ...[...others, ...readers]
      .sort((a, b) => a - b)
      .map((place) => ({ words: diagram.sectors[place]![language], sample: sectorSample(place) })),
    ...(diagram.nodes.some(({ readIn }) => readIn.length > 0)
      ? [{ words: WORDS.readersKey[language], sample: readerSample }]
      : []),
  ];
}

function boxSample(kind: "stock" | "given") {
  return (x: number, y: number): string =>
    element("rect", {
      class: kind,
      fill: PAPER,
      stroke: kind === "stock" ? TEXT : QUIET,
      "stroke-width": kind === "stock" ? "1.6" : undefined,
      "stroke-dasharray": kind === "given" ? "2 3" : undefined,
      rx: kind === "given" ? 4 : undefined,
      x: x + 2,
      y: y - 6,
      width: 18,
      height: 12,
    });
}

function resultSample(x: number, y: number): string {
  return element("path", { class: "result", stroke: TEXT, "stroke-width": 2, d: `M${x + 2} ${y + 4}h18` });
}

function beliefSample(x: number, y: number): string {
  return element("circle", { class: "mark-belief", fill: QUIET, cx: x + 11, cy: y, r: 1.8 });
}

function loopSample(x: number, y: number): string {
  return (
    element("path", {
      class: "edge loop",
      fill: "none",
      stroke: LOOP_INK,
      "stroke-width": 1.1,
      d: `M${x} ${y}h15`,
    }) + element("path", { class: "edge loop head", fill: LOOP_INK, d: `M${x + 21} ${y}l-7 -3.5v7z` })
  );
}

function sectorSample(place: number) {
  return (x: number, y: number): string =>
    element("rect", {
      class: `sector-${place}`,
      fill: SECTOR_INK[place % SECTOR_INK.length]!,
      x: x + 9,
      y: y - 7,
      width: 3,
      height: 14,
    });
}

function readerSample(x: number, y: number): string {
  return element("path", { class: "reader-mark", fill: QUIET, d: `M${x + 8} ${y - 4}l6 4l-6 4z` });
}
