import type { ExploreData } from "../../articles/explore/types.ts";
import { fan } from "../../charts/fan.ts";
import { fanTable } from "../../charts/fan-table.ts";
import type { ChartWidth, FanChart } from "../../charts/types.ts";
import { formatNumber } from "../../units/format.ts";
import type { StageAnswer } from "../protocol.ts";
import { changesText } from "./describe.ts";
import { make, place } from "./dom.ts";
import { type ExploreState, isAsked } from "./state.ts";
import { type Published, type SummaryRow, summaryRows } from "./summary.ts";
import { choiceOf, linesOf, viewChart, viewOf } from "./view-chart.ts";

/** Below so many pixels of the chart's place the narrow drawing stands. */
const WIDE = 620;
/** Fewer worlds than these say nothing. */
export const FEWEST = 30;

/** What is on the page of one answer. */
export interface Shown {
  readonly state: ExploreState;
  readonly answer: StageAnswer;
  readonly published: Published | undefined;
}

/** Worlds that count. */
export function worldsOf({ worlds, scenarios }: StageAnswer): number {
  return worlds - scenarios[0]!.outside;
}

/** The chart of an answer, with the published median where it differs. */
export function chartOf({ state, answer, published }: Shown, data: ExploreData): FanChart {
  const ghost = isAsked(state, data) ? published?.lines : undefined;
  return viewChart(choiceOf(viewOf(state, data), state), data, linesOf(answer, data.fans), ghost);
}

/** The rows of the summary of an answer. */
export function rowsOf({ state, answer, published }: Shown, data: ExploreData): SummaryRow[] {
  return summaryRows(answer, data, linesOf(answer, data.fans), isAsked(state, data) ? published : undefined);
}

/** Draws answers into the page. */
export class Results {
  private readonly data: ExploreData;
  private width: ChartWidth;
  private cells: HTMLElement[] = [];
  private heads = "";

  constructor(data: ExploreData) {
    this.data = data;
    this.width = widthNow();
  }

  /** Looks at the room that there is; whether it has changed. */
  fit(): boolean {
    const before = this.width;
    this.width = widthNow();
    return before !== this.width;
  }

  /** Shows an answer; one of too few worlds is told, not drawn. */
  show(shown: Shown): void {
    const { data } = this;
    const { words, language } = data;
    const { answer, state } = shown;
    const number = (value: number) => formatNumber(value, { language, decimals: 0 });
    const worlds = worldsOf(answer);
    const slow = answer.backend === "interpreter" ? ` (${words.slow})` : "";
    const kept = answer.scenarios[0]!.outside > 0 ? `, ${words.kept}: ${number(worlds)}` : "";
    place("explore-count").textContent =
      `${words.counting}: ${number(answer.worlds)} ${words.of} ${number(answer.of)}${kept}${slow}`;
    place("explore-status").textContent = changesText(state, data);
    const few = worlds < FEWEST;
    place("explore-few").textContent = few && answer.worlds === answer.of ? words.few : "";
    document.body.classList.toggle("few", few);
    document.body.dataset.worlds = String(answer.worlds);
    if (few) return;
    const chart = chartOf(shown, data);
    place("explore-chart").innerHTML = fan(chart, { language, width: this.width, id: "explore-drawing" });
    const rows = rowsOf(shown, data);
    const { name, yours, published } = rows[0]!;
    place("explore-headline").replaceChildren(
      `${name}: `,
      make("strong", {}, yours),
      published === "" ? "" : ` (${words.was}: ${published})`,
    );
    this.summary(rows, isAsked(state, data));
    this.table(chart, answer.worlds === answer.of);
  }

  /** Texts are put into the cells that stand there: nothing moves, and a reader's place is kept. */
  private summary(rows: readonly SummaryRow[], asked: boolean): void {
    const { words } = this.data;
    const columns = asked
      ? [words.event, words.yours, words.base, words.difference, words.chance]
      : [words.event, words.base];
    if (this.heads !== columns.join()) {
      this.heads = columns.join();
      this.cells = [];
      const body = rows.map(({ name, href }) => {
        const cells = columns.slice(1).map((label) => make("td", { "data-label": label }));
        this.cells.push(...cells);
        return make("tr", {}, make("th", { scope: "row" }, make("a", { href }, name)), ...cells);
      });
      const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
      place("explore-summary").replaceChildren(
        make("table", { class: "explore-summary" }, make("thead", {}, head), make("tbody", {}, ...body)),
        make("p", { class: "about" }, ...(asked ? [words.worldByWorld] : [])),
      );
    }
    const texts = rows.flatMap((row) =>
      [row.yours, row.published, row.difference, row.chance].slice(0, columns.length - 1),
    );
    for (const [index, text] of texts.entries()) {
      const cell = this.cells[index]!;
      if (cell.textContent !== text) cell.textContent = text;
    }
  }

  /** The numbers of the chart, once all worlds are counted and the reader has opened them. */
  private table(chart: FanChart, whole: boolean): void {
    const holder = place("explore-table");
    const box = holder.closest("details")!;
    const write = () => {
      const { columns, rows } = fanTable(chart, { language: this.data.language });
      const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
      const body = rows.map((row) =>
        make("tr", {}, ...row.map(({ text }, index) => make(index === 0 ? "th" : "td", {}, text))),
      );
      holder.replaceChildren(
        make("table", { class: "twin" }, make("thead", {}, head), make("tbody", {}, ...body)),
      );
    };
    box.ontoggle = () => {
      if (box.open) write();
    };
    if (box.open && whole) write();
  }
}

function widthNow(): ChartWidth {
  return place("explore-chart").clientWidth >= WIDE ? 760 : 360;
}
