import { rounded, valueAt } from "../../articles/explore/lever-scale.ts";
import { leverText } from "../../articles/explore/lever-words.ts";
import { EXPLORE_PATH } from "../../articles/explore/path.ts";
import type { ArticlePart, ExploreData } from "../../articles/explore/types.ts";
import { fan } from "../../charts/fan.ts";
import type { FanChart, FanSeries } from "../../charts/types.ts";
import { formatNumber, formatProbability } from "../../units/format.ts";
import { formatDate } from "../../units/format-date.ts";
import type { Engine } from "../open-engine.ts";
import type { StageAnswer } from "../protocol.ts";
import { aboutLines, citation } from "./describe.ts";
import { make, place } from "./dom.ts";
import { patchElement } from "./patch.ts";
import { Pictures } from "./pictures.ts";
import { requestOf } from "./request.ts";
import { citedSentence, headlineOf, tellSentence } from "./sentence.ts";
import { type ExploreState, initialState, isAsked, writeState } from "./state.ts";
import { Turns } from "./turns.ts";
import { linesOf, quantilesFrom } from "./view-chart.ts";

/** The sliders inside the article: the answer and the figure follow them, and go back to what was published. */
export class Try {
  private readonly data: ExploreData;
  private readonly article: ArticlePart;
  private readonly pictures: Pictures;
  private readonly turns: Turns;
  private readonly answer = place("answer");
  private readonly figure = document.getElementById("figure-illustration");
  /** What stood there: the sentence with its links, title, drawings and source of the figure. */
  private readonly before: readonly (readonly [Element, string])[];
  private state: ExploreState;

  constructor(data: ExploreData, article: ArticlePart, engine: Engine) {
    this.data = data;
    this.article = article;
    this.pictures = new Pictures(engine);
    this.turns = new Turns((shown) => this.run(shown));
    this.state = initialState(data);
    const told = ".figure-title, .caption, .drawing, .remark, .chart-source";
    const parts = [...(this.figure?.querySelectorAll(told) ?? [])];
    this.before = [this.answer, ...parts].map((part) => [part, part.outerHTML]);
    for (const id of article.levers) this.connect(id);
    place("try-back").addEventListener("click", () => this.back());
    this.follow();
  }

  /** A control may have been moved before this program was there. */
  private connect(id: string): void {
    const control = document.getElementById(`lever-${id}`) as HTMLInputElement | HTMLSelectElement | null;
    if (!control) return;
    control.addEventListener("input", () => {
      this.take(id, control.value);
      this.follow();
    });
    const first = control instanceof HTMLInputElement ? control.defaultValue : "";
    if (control.value !== first) this.take(id, control.value);
  }

  private take(id: string, text: string): void {
    const lever = this.data.levers[id]!;
    const value = lever.options ? Number(text) : valueAt(Number(text), lever);
    const { [id]: _old, ...others } = this.state.values;
    const values = text === "" ? others : { ...others, [id]: value };
    this.state = { ...this.state, values };
    const box = place(`lever-${id}`).closest(".lever")!;
    box.classList.toggle("set", text !== "");
    box.classList.toggle("unset", text === "");
    const output = box.querySelector("output");
    if (!output) return;
    const told = leverText(rounded(value), lever, this.data.language);
    output.textContent = told;
    place(`lever-${id}`).setAttribute("aria-valuetext", told);
  }

  private back(): void {
    this.state = initialState(this.data);
    for (const id of this.article.levers) {
      const control = place(`lever-${id}`) as HTMLInputElement | HTMLSelectElement;
      control.value = control instanceof HTMLInputElement ? control.defaultValue : "";
      const box = control.closest(".lever")!;
      box.classList.replace("set", "unset");
      const unset = box.querySelector<HTMLElement>(".lever-value")?.dataset.unset;
      if (unset === undefined) continue;
      box.querySelector("output")!.textContent = unset;
      control.setAttribute("aria-valuetext", unset);
    }
    this.follow();
    document.getElementById(`lever-${this.article.levers[0]}`)?.focus();
  }

  private follow(): void {
    const all = this.explorePage(this.state);
    (place("try-all") as HTMLAnchorElement).href = all;
    place("try-back").hidden = all === EXPLORE_PATH;
    this.turns.ask();
  }

  /** The page of all conditions in a state, from here. */
  private explorePage(state: ExploreState): string {
    const fragment = writeState(state, this.data);
    return fragment === "" ? EXPLORE_PATH : `${EXPLORE_PATH}#${fragment}`;
  }

  private async run(shown: () => void): Promise<void> {
    const { state, data } = this;
    try {
      if (!isAsked(state, data)) {
        this.pictures.cancel();
        this.restore();
        return;
      }
      const request = requestOf(state, data);
      const { against: _base, columns: _told, ...alone } = request;
      const [figure] = this.article.chart.series as readonly [FanSeries];
      await this.pictures.run(alone, [figure.id], (answer) => {
        if (isAsked(this.state, data)) this.draw(answer, state);
        shown();
      });
    } catch (error) {
      place("try-count").textContent =
        `${data.words.failed}: ${error instanceof Error ? error.message : error}`;
    }
  }

  /** The article as it was published. */
  private restore(): void {
    for (const [part, markup] of this.before) patchElement(part, markup);
    this.answer.classList.remove("set");
    this.figure?.classList.remove("set");
    place("try-count").textContent = "";
    delete document.body.dataset.worlds;
  }

  private draw(answer: StageAnswer, state: ExploreState): void {
    const { data } = this;
    const { words, language } = data;
    const number = (value: number) => formatNumber(value, { language, decimals: 0 });
    tellSentence(this.answer, answer, data);
    this.answer.classList.add("set");
    // What the page's button copies instead of what stands there.
    this.answer.dataset.copied = this.cited(answer, state);
    const counted = `${number(answer.worlds)} ${words.of} ${number(answer.of)}`;
    const [yours, was] = [headlineOf(answer.scenarios[0]!.probabilities, data), this.article.probability].map(
      (one) => formatProbability(one, language),
    ) as [string, string];
    place("try-count").replaceChildren(
      make("strong", {}, yours),
      ` (${words.was}: ${was}); ${words.counting}: ${counted}.`,
    );
    document.body.dataset.worlds = String(answer.worlds);
    if (!this.figure) return;
    this.figure.classList.add("set");
    const title = this.figure.querySelector(".figure-title");
    if (title) title.textContent = words.tryFigure;
    // What they say is true of the published run only.
    for (const of of this.figure.querySelectorAll(".caption, .remark"))
      of.textContent = of.className === "remark" ? words.pastToo : "";
    const source = this.figure.querySelector(".chart-source");
    if (source)
      source.textContent = `${words.tryDrawn}: ${counted}; ${words.dataTo} ${formatDate(data.dataDate, language)}`;
    const chart = this.chartOf(answer);
    for (const width of [760, 360] as const) {
      const drawing = this.figure.querySelector(width === 760 ? ".drawing.wide" : ".drawing.narrow");
      if (drawing && getComputedStyle(drawing).display !== "none")
        patchElement(drawing, fan(chart, { language, width, id: `illustration-${width}` }));
    }
  }

  /** The answer with its conditions, the article's number and the way to the page that shows the same. */
  private cited(answer: StageAnswer, state: ExploreState): string {
    const { data } = this;
    const address = new URL(this.explorePage(state), location.href).href;
    const { changes: _told, ...about } = aboutLines(state, data, answer, address);
    return citation([citedSentence(answer, state, data, this.article.probability)], about);
  }

  /** The article's figure with other quantiles; the published median stays behind them. */
  private chartOf(answer: StageAnswer): FanChart {
    const { data, article } = this;
    const { chart, from } = article;
    const [own] = chart.series as readonly [FanSeries];
    const lines = (of: ReadonlyMap<string, Float64Array>) => quantilesFrom(of.get(own.id)!, from, data);
    const name = { ru: data.words.ghost, en: data.words.ghost };
    const { dates, p50, p5: none } = own;
    const empty = { p5: none, p10: none, p25: none, p75: none, p90: none, p95: none };
    const behind: FanSeries = { id: "published", name, side: "other", dates, p50, ...empty, bands: "none" };
    const now = lines(linesOf(answer, data.fans));
    const { domain } = chart;
    return {
      ...chart,
      notes: [],
      series: [behind, { ...own, ...now }],
      // What was left out below stays so; what rises above the drawing makes it higher.
      ...(domain && { domain: [domain[0], Math.max(domain[1], ...now.p95)] as const }),
    };
  }
}
