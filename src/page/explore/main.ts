import type { ExploreData } from "../../articles/explore/types.ts";
import { fan } from "../../charts/fan.ts";
import { fanTable } from "../../charts/fan-table.ts";
import type { ChartWidth, FanChart } from "../../charts/types.ts";
import { formatNumber } from "../../units/format.ts";
import { formatDate } from "../../units/format-date.ts";
import type { Engine } from "../open-engine.ts";
import type { PageEngine } from "../page-entry.ts";
import type { StageAnswer } from "../protocol.ts";
import { make, place } from "./dom.ts";
import { panel } from "./panel.ts";
import { requestOf } from "./request.ts";
import { csvOf, pictureOf, save } from "./save.ts";
import { scenarioFile } from "./scenario-file.ts";
import { type ExploreState, initialState, isChanged, parseState, writeState } from "./state.ts";
import { summaryRows } from "./summary.ts";
import { choiceOf, type Lines, linesOf, viewChart, viewOf } from "./view-chart.ts";

/** What the scripts before this one leave. */
type Scope = { ssylka?: Partial<PageEngine> & { explore?: ExploreData } };

/** Below so many pixels of the chart's place the narrow drawing stands. */
const WIDE = 620;

/** Worlds of a first picture. */
const FIRST = 256;

class Explore {
  private readonly data: ExploreData;
  private readonly engine: Engine;
  private state: ExploreState;
  /** States to go back to. */
  private readonly past: ExploreState[] = [];
  /** The state at the start of a move that has not ended. */
  private before: ExploreState | undefined;
  private answer: StageAnswer | undefined;
  private published: { readonly worlds: number; readonly lines: Lines } | undefined;
  private readonly panel: ReturnType<typeof panel>;
  private asked = false;

  constructor(data: ExploreData, engine: Engine) {
    this.data = data;
    this.engine = engine;
    const { state, illegible } = parseState(location.hash, data);
    this.state = state;
    if (illegible.length > 0) this.tell(`${data.words.illegible}: ${illegible.join(", ")}`);
    this.panel = panel(
      data,
      () => this.state,
      (next, ended) => this.change(next, ended),
    );
    place("explore-levers").append(this.panel.element);
    this.panel.show(state);
    this.connectViews();
    this.connectActions();
    addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== writeState(this.state, data))
        this.move(parseState(location.hash, data).state);
    });
    addEventListener("resize", () => this.draw());
    void this.run();
  }

  /** Takes a state from a control; a slider's move ends once. */
  private change(next: ExploreState, ended: boolean): void {
    this.before ??= this.state;
    if (ended) {
      if (writeState(this.before, this.data) !== writeState(next, this.data)) this.past.push(this.before);
      this.before = undefined;
    }
    this.state = next;
    this.follow();
  }

  /** Takes a state from elsewhere: an address, undo, reset. */
  private move(next: ExploreState): void {
    this.state = next;
    this.panel.show(next);
    this.showChoices();
    this.follow();
  }

  private follow(): void {
    const fragment = writeState(this.state, this.data);
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
    place("explore-undo").toggleAttribute("disabled", this.past.length === 0);
    void this.run();
  }

  /** Asks the engine at most once a frame. */
  private async run(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    this.asked = false;
    try {
      const changed = isChanged(this.state, this.data);
      const request = requestOf(this.state, this.data);
      if (changed && !this.published) await this.runPublished([FIRST]);
      const end = await this.engine.run(request, (answer) => {
        this.answer = answer;
        if (!changed) this.keep(answer);
        this.draw();
      });
      if (end === "done" && this.published!.worlds < this.answer!.of) await this.runPublished();
    } catch (error) {
      this.tell(`${this.data.words.failed}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** The lines of the scenario compared with: behind those of the reader's. */
  private async runPublished(stages?: readonly number[]): Promise<void> {
    const scenario = this.data.scenarios[0]!.id;
    await this.engine.run({ scenarios: [{ scenario }], ...(stages && { stages }) }, (answer) => {
      this.keep(answer);
      if (this.answer) this.draw();
    });
  }

  private keep(answer: StageAnswer): void {
    if (answer.worlds >= (this.published?.worlds ?? 0))
      this.published = { worlds: answer.worlds, lines: linesOf(answer, this.data.fans) };
  }

  private draw(): void {
    const { answer, data } = this;
    if (!answer) return;
    const now = linesOf(answer, data.fans);
    const changed = isChanged(this.state, data);
    const published = changed ? this.published?.lines : undefined;
    const chart = this.chart(now, published);
    const holder = place("explore-chart");
    const width: ChartWidth = holder.clientWidth >= WIDE ? 760 : 360;
    holder.innerHTML = fan(chart, { language: data.language, width, id: "explore-drawing" });
    this.drawSummary(now, published);
    const { words } = data;
    const slow = answer.backend === "interpreter" ? ` (${words.slow})` : "";
    place("explore-count").textContent =
      `${words.counting}: ${number(answer.worlds, data)} ${words.of} ${number(answer.of, data)}${slow}`;
    place("explore-status").textContent = changed ? this.changes() : words.unchanged;
    document.body.dataset.worlds = String(answer.worlds);
    if (answer.worlds === answer.of) this.drawTable(chart);
    else place("explore-table").replaceChildren();
  }

  private chart(now: Lines, published: Lines | undefined): FanChart {
    return viewChart(choiceOf(viewOf(this.state, this.data), this.state), this.data, now, published);
  }

  private drawSummary(now: Lines, published: Lines | undefined): void {
    const { words } = this.data;
    const rows = summaryRows(this.answer!, this.data, now, published);
    const columns = isChanged(this.state, this.data)
      ? [words.event, words.yours, words.base, words.difference, words.chance]
      : [words.event, words.base];
    const cell = (text: string, label: string) => make("td", { "data-label": label }, text);
    place("explore-summary").replaceChildren(
      make(
        "table",
        { class: "explore-summary" },
        make("thead", {}, make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)))),
        make(
          "tbody",
          {},
          ...rows.map((row) => {
            const cells = [row.yours, row.published, row.difference, row.chance].slice(0, columns.length - 1);
            return make(
              "tr",
              {},
              make("th", { scope: "row" }, row.name),
              ...cells.map((text, index) => cell(text, columns[index + 1]!)),
            );
          }),
        ),
      ),
    );
  }

  private drawTable(chart: FanChart): void {
    const { columns, rows } = fanTable(chart, { language: this.data.language });
    const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
    const body = rows.map((row) =>
      make("tr", {}, ...row.map(({ text }, index) => make(index === 0 ? "th" : "td", {}, text))),
    );
    place("explore-table").replaceChildren(
      make("table", { class: "twin" }, make("thead", {}, head), make("tbody", {}, ...body)),
    );
  }

  /** What the reader changed, in words. */
  private changes(): string {
    const { data, state } = this;
    const { words } = data;
    const scenario = data.scenarios.find(({ id }) => id === state.scenario)!;
    const parts = [
      ...(scenario.id === data.scenarios[0]!.id ? [] : [scenario.name]),
      ...state.off.map((id) => `${data.rules.find((rule) => rule.id === id)!.name}: ${words.off}`),
      ...Object.entries(state.moved).map(
        ([id, months]) =>
          `${data.rules.find((rule) => rule.id === id)!.name}: ${months > 0 ? "+" : "−"}${Math.abs(months)}\u00a0${words.months}`,
      ),
      ...Object.keys(state.values).map((id) => data.levers[id]!.name),
    ];
    return `${words.changed}: ${parts.join("; ")}. ${words.worldByWorld}`;
  }

  private connectViews(): void {
    const { data } = this;
    place("explore-views").replaceChildren(
      ...data.views.map(({ id, name }) => {
        const input = make("input", { type: "radio", name: "view", value: id, id: `view-${id}` });
        input.addEventListener("change", () => this.look({ ...this.state, view: id }));
        return make("span", { class: "tab" }, input, make("label", { for: `view-${id}` }, name));
      }),
    );
    this.showChoices();
  }

  /** Only what is shown changes: nothing is computed again. */
  private look(state: ExploreState): void {
    this.state = state;
    const fragment = writeState(state, this.data);
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
    this.showChoices();
    this.draw();
  }

  private showChoices(): void {
    const { data, state } = this;
    const view = viewOf(state, data);
    (place(`view-${view.id}`) as HTMLInputElement).checked = true;
    const select = make(
      "select",
      { id: "explore-choice" },
      ...view.choices.map(({ id, name }) => make("option", { value: id }, name)),
    );
    select.value = choiceOf(view, state).id;
    select.addEventListener("change", () =>
      this.look({ ...this.state, choices: { ...this.state.choices, [view.id]: select.value } }),
    );
    const label = make("label", { for: "explore-choice" }, data.words.show);
    place("explore-choices").replaceChildren(...(view.choices.length > 1 ? [label, select] : []));
  }

  private connectActions(): void {
    const { data } = this;
    const { words } = data;
    const on = (id: string, act: () => unknown) =>
      place(id).addEventListener("click", () => {
        Promise.resolve(act()).catch((error) => this.tell(`${words.failed}: ${error}`));
      });
    on("explore-undo", () => {
      const last = this.past.pop();
      if (last) this.move(last);
    });
    on("explore-reset", () => {
      this.past.push(this.state);
      this.move({ ...initialState(data), view: this.state.view, choices: this.state.choices });
    });
    on("explore-share", () => this.copy(location.href));
    on("explore-cite", () => this.copy(this.citation()));
    on("explore-yaml", () =>
      save("yours.yaml", "application/yaml", scenarioFile(this.state, data, location.href)),
    );
    on("explore-csv", () => save("ssylka.csv", "text/csv", csvOf(this.current(), data, this.about())));
    on("explore-json", () => save("ssylka.json", "application/json", this.json()));
    on("explore-svg", () => save("ssylka.svg", "image/svg+xml", this.svg(760)));
    on("explore-png", async () => {
      const title = this.current().title[data.language];
      save("ssylka.png", "image/png", await pictureOf(this.svg(760), title, this.about().join(" · ")));
    });
  }

  /** The chart as it stands. */
  private current(): FanChart {
    const changed = isChanged(this.state, this.data);
    return this.chart(linesOf(this.answer!, this.data.fans), changed ? this.published?.lines : undefined);
  }

  private svg(width: ChartWidth): string {
    return fan(this.current(), { language: this.data.language, width, id: "saved" });
  }

  private about(): string[] {
    const { data, answer } = this;
    const { words } = data;
    return [
      `Ssylka ${data.version}, ${data.title}`,
      isChanged(this.state, data) ? this.changes() : words.unchanged,
      `${words.counting}: ${answer?.worlds ?? 0}`,
      `${words.conditional} ${formatDate(data.dataDate, data.language)}`,
      location.href,
    ];
  }

  private citation(): string {
    const { data, answer } = this;
    const rows = answer ? summaryRows(answer, data, linesOf(answer, data.fans), this.published?.lines) : [];
    const [first] = rows;
    return [`${first ? `${first.name}: ${first.yours}.` : ""}`, ...this.about()].join("\n");
  }

  private json(): string {
    const { data, answer, state } = this;
    const chart = this.current();
    return JSON.stringify(
      {
        question: data.question,
        state,
        address: location.href,
        version: data.version,
        runHash: data.runHash,
        worlds: answer!.worlds,
        summary: summaryRows(answer!, data, linesOf(answer!, data.fans), this.published?.lines),
        chart: { unit: chart.unit[data.language], series: chart.series },
      },
      null,
      1,
    );
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages opened from a folder may not have the clipboard.
      const area = make("textarea", { readonly: true }, text);
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    this.tell(this.data.words.copied);
  }

  private tell(text: string): void {
    place("explore-told").textContent = text;
  }
}

function number(value: number, { language }: ExploreData): string {
  return formatNumber(value, { language, decimals: 0 });
}

const { ssylka } = globalThis as Scope;
if (ssylka?.explore && ssylka.openEngine && ssylka.plan !== undefined)
  new Explore(ssylka.explore, ssylka.openEngine({ plan: ssylka.plan }));
