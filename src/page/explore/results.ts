import type { ExploreData } from "../../articles/explore/types.ts";
import { fan } from "../../charts/fan.ts";
import { fanTable } from "../../charts/fan-table.ts";
import type { ChartWidth, FanChart } from "../../charts/types.ts";
import { formatNumber } from "../../units/format.ts";
import type { StageAnswer } from "../protocol.ts";
import { home } from "./address.ts";
import { isRough, worldsOf } from "./counted.ts";
import { changesText } from "./describe.ts";
import { make, place } from "./dom.ts";
import { patch } from "./patch.ts";
import { tellSentence } from "./sentence.ts";
import { type ExploreState, isAsked } from "./state.ts";
import { chosenColumns, type Published, type SummaryRow, summaryRows } from "./summary.ts";
import { choiceOf, linesOf, viewChart, viewOf } from "./view-chart.ts";

/** Below so many pixels of the chart's place the narrow drawing stands. */
const WIDE = 620;
/** Where the style sheet has one column, and a heading to unfold the table by. */
const PHONE = "(max-width: 46rem)";
/** Fewer worlds than these say nothing. */
export const FEWEST = 30;

/** What is on the page of one answer. */
export interface Shown {
  readonly state: ExploreState;
  readonly answer: StageAnswer;
  readonly published: Published | undefined;
}

/** The chart of an answer, with the published median where it differs. */
export function chartOf({ state, answer, published }: Shown, data: ExploreData): FanChart {
  const ghost = isAsked(state, data) ? published?.lines : undefined;
  return viewChart(choiceOf(viewOf(state, data), state), data, linesOf(answer, data.fans), ghost);
}

/** The rows of the summary of an answer. */
export function rowsOf({ state, answer, published }: Shown, data: ExploreData): SummaryRow[] {
  const asked = isAsked(state, data) ? published : undefined;
  return summaryRows(answer, data, linesOf(answer, data.fans), asked, state.choices);
}

/** The quantities that are on the page in a state: what a first picture needs. */
export function seenIn(state: ExploreState, data: ExploreData): string[] {
  const drawn = choiceOf(viewOf(state, data), state).series.map(({ fan }) => fan);
  return [...new Set([...drawn, ...chosenColumns(data, state.choices).map(({ fan }) => fan)])];
}

/** Whether an answer has counted what is on the page in a state. */
export function isSeen({ answer, state }: Shown, data: ExploreData): boolean {
  const lines = linesOf(answer, data.fans);
  return seenIn(state, data).every((fan) => lines.has(fan));
}

/** Whether an answer has counted everything. */
export function isWhole({ answer }: Shown, { fans }: ExploreData): boolean {
  return linesOf(answer, fans).size === fans.length;
}

/** What is shown, looked at as in another state: its conditions stay those that were counted. */
export function lookedAt(shown: Shown, { view, choices }: Pick<ExploreState, "view" | "choices">): Shown {
  return { ...shown, state: { ...shown.state, view, choices } };
}

/** Draws answers into the page. */
export class Results {
  private readonly data: ExploreData;
  private width: ChartWidth;
  private readonly current: () => ExploreState;
  private readonly look: (state: ExploreState) => void;
  /** The answer as published, with its links. */
  private readonly article = [...place("explore-answer").childNodes];
  private cells: HTMLElement[] = [];
  private heads = "";

  /** @param look is told of a state that asks nothing new of the model */
  constructor(data: ExploreData, current: () => ExploreState, look: (state: ExploreState) => void) {
    this.data = data;
    this.current = current;
    this.look = look;
    this.width = widthNow();
    foldOnPhones(place("explore-all") as HTMLDetailsElement);
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
    const asked = isAsked(state, data);
    const rough = asked && isRough(answer);
    const whose = asked ? (rough ? `, ${words.preliminary}` : "") : `; ${words.printed}`;
    place("explore-count").textContent =
      `${words.counting}: ${number(answer.worlds)} ${words.of} ${number(answer.of)}${kept}${whose}${slow}`;
    place("explore-status").textContent = changesText(state, data);
    const few = worlds < FEWEST;
    place("explore-few").textContent = few && answer.worlds === answer.of ? words.few : "";
    document.body.classList.toggle("few", few);
    document.body.dataset.worlds = String(answer.worlds);
    if (few) return;
    const chart = chartOf(shown, data);
    patch(place("explore-chart"), fan(chart, { language, width: this.width, id: "explore-drawing" }));
    this.sentence(shown);
    const rows = rowsOf(shown, data);
    const { name, yours, published } = rows[0]!;
    place("explore-headline").replaceChildren(
      make("strong", {}, yours),
      `${rough ? `, ${words.preliminary}` : ""}${published === "" ? "" : ` (${words.was}: ${published})`}: ${name}`,
    );
    this.summary(rows, asked);
    this.table(chart, answer.worlds === answer.of);
  }

  /** The answer in one sentence: the article's while nothing is changed, then of these conditions. */
  private sentence({ answer, state }: Shown): void {
    const asked = isAsked(state, this.data);
    const told = place("explore-answer");
    if (asked) tellSentence(told, answer, this.data);
    else if (told.classList.contains("set")) told.replaceChildren(...this.article);
    told.classList.toggle("set", asked);
  }

  /** Texts are put into the cells that stand there: nothing moves, and a reader's place is kept. */
  private summary(rows: readonly SummaryRow[], asked: boolean): void {
    const { words } = this.data;
    const columns = asked
      ? [words.event, words.yours, words.base, words.difference, words.chance]
      : [words.event, words.baseAlone];
    const heads = [...columns, ...rows.map(({ name }) => name)].join();
    if (this.heads !== heads) {
      this.heads = heads;
      this.cells = [];
      const body = rows.map(({ name, href, way }) => {
        const cells = columns.slice(1).map((label) => make("td", { "data-label": label }));
        this.cells.push(...cells);
        const link = make("a", { href: `${home()}${href}` }, name);
        return make("tr", {}, make("th", { scope: "row" }, link, ...this.ways(way)), ...cells);
      });
      const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
      place("explore-summary").replaceChildren(
        make("table", { class: "explore-summary" }, make("thead", {}, head), make("tbody", {}, ...body)),
        make("p", { class: "about" }, ...(asked ? [`${words.pastToo} ${words.worldByWorld}`] : [])),
      );
    }
    const texts = rows.flatMap((row) =>
      [row.yours, publishedText(row, words), row.difference, row.chance].slice(0, columns.length - 1),
    );
    for (const [index, text] of texts.entries()) {
      const cell = this.cells[index]!;
      const told = text === "" ? "—" : text;
      if (cell.textContent === told) continue;
      cell.textContent = told;
      cell.classList.toggle("none", text === "");
    }
  }

  /** The switch of a quantity that is counted in several ways; the chart of its view follows. */
  private ways(way: SummaryRow["way"]): HTMLElement[] {
    if (!way) return [];
    const view = this.data.views.find(({ id }) => id === way.view)!;
    const select = make(
      "select",
      { id: `way-${view.id}`, "aria-label": this.data.words.way },
      ...view.choices.map(({ id, name }) => make("option", { value: id }, name)),
    );
    select.value = way.choice;
    select.addEventListener("change", () => {
      const { choices, ...rest } = this.current();
      this.look({ ...rest, choices: { ...choices, [view.id]: select.value } });
      place(`way-${view.id}`).focus();
    });
    return [select];
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

/** Under the article's conditions; where the article prints another number, that too. */
function publishedText({ published, article }: SummaryRow, words: ExploreData["words"]): string {
  return article === undefined ? published : `${published}; ${words.inArticle}\u00a0${article}`;
}

/** On a phone the table waits, folded, between chart and sliders; elsewhere it stands there always. */
function foldOnPhones(all: HTMLDetailsElement): void {
  if (document.body.classList.contains("embed")) return;
  const phone = matchMedia(PHONE);
  const fold = () => {
    all.open = !phone.matches;
  };
  phone.addEventListener("change", fold);
  fold();
}

function widthNow(): ChartWidth {
  return place("explore-chart").clientWidth >= WIDE ? 760 : 360;
}
