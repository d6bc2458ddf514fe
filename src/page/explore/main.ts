import type { ExploreData } from "../../articles/explore/types.ts";
import type { Engine } from "../open-engine.ts";
import type { PageEngine } from "../page-entry.ts";
import type { StageAnswer } from "../protocol.ts";
import { connectActions } from "./actions.ts";
import { place } from "./dom.ts";
import { panel } from "./panel.ts";
import { requestOf } from "./request.ts";
import { Results, type Shown } from "./results.ts";
import { type ExploreState, initialState, isAsked, parseState, writeState } from "./state.ts";
import type { Published } from "./summary.ts";
import { linesOf } from "./view-chart.ts";
import { viewsBar } from "./views-bar.ts";

/** What the scripts before this one leave. */
type Scope = { ssylka?: Partial<PageEngine> & { explore?: ExploreData } };

/** Worlds of a first picture. */
const FIRST = 256;

/** The page: what the reader has changed, what was answered, and what was published. */
class Explore {
  private readonly data: ExploreData;
  private readonly engine: Engine;
  private readonly results: Results;
  private readonly panel: ReturnType<typeof panel>;
  private readonly views: ReturnType<typeof viewsBar>;
  private state: ExploreState;
  /** States to go back to. */
  private readonly past: ExploreState[] = [];
  /** The state at the start of a move that has not ended. */
  private before: ExploreState | undefined;
  private shown: Shown | undefined;
  private published: Published | undefined;
  private asked = false;

  constructor(data: ExploreData, engine: Engine) {
    this.data = data;
    this.engine = engine;
    this.state = initialState(data);
    this.results = new Results(data);
    const current = () => this.state;
    this.panel = panel(data, current, (next, ended) => this.change(next, ended));
    place("explore-levers").append(this.panel.element);
    this.views = viewsBar(data, current, (next) => this.look(next));
    connectActions(
      data,
      () => this.shown,
      (text) => this.tell(text),
    );
    place("explore-undo").addEventListener("click", () => {
      const last = this.past.pop();
      if (last) this.move(last);
    });
    place("explore-reset").addEventListener("click", () => {
      const { view, choices, embed } = this.state;
      this.past.push(this.state);
      this.move({ ...initialState(data), view, choices, embed });
    });
    addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== writeState(this.state, data)) this.read();
    });
    addEventListener("resize", () => {
      if (this.results.fit()) this.draw();
    });
    this.read();
  }

  /** Takes the state of the address; what cannot be read in it is told. */
  private read(): void {
    const { state, illegible } = parseState(location.hash, this.data);
    this.tell(illegible.length > 0 ? `${this.data.words.illegible}: ${illegible.join(", ")}` : "");
    document.body.classList.toggle("embed", state.embed);
    this.move(state);
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
    this.views.show();
    this.follow();
  }

  /** Takes a state in which only what is looked at differs: nothing is computed again. */
  private look(next: ExploreState): void {
    this.state = next;
    this.address();
    this.views.show();
    if (this.shown) this.shown = { ...this.shown, state: next };
    this.draw();
  }

  private follow(): void {
    this.address();
    place("explore-undo").toggleAttribute("disabled", this.past.length === 0);
    void this.run();
  }

  private address(): void {
    const fragment = writeState(this.state, this.data);
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
  }

  /** Asks the engine at most once a frame. */
  private async run(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    this.asked = false;
    const { state, data } = this;
    try {
      const asked = isAsked(state, data);
      if (asked && !this.published) await this.runPublished([FIRST]);
      const end = await this.engine.run(requestOf(state, data), (answer) => {
        if (!asked) this.keep(answer);
        // What is looked at may have changed since it was asked.
        const { view, choices } = this.state;
        this.shown = { state: { ...state, view, choices }, answer, published: this.published };
        this.draw();
      });
      if (end === "done" && this.published!.worlds < this.shown!.answer.of) await this.runPublished();
    } catch (error) {
      this.tell(`${data.words.failed}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** The lines of the scenario compared with: behind those of the reader's. */
  private async runPublished(stages?: readonly number[]): Promise<void> {
    const scenario = this.data.scenarios[0]!.id;
    await this.engine.run({ scenarios: [{ scenario }], ...(stages && { stages }) }, (answer) => {
      this.keep(answer);
      if (this.shown) this.shown = { ...this.shown, published: this.published };
      this.draw();
    });
  }

  private keep(answer: StageAnswer): void {
    const { worlds, scenarios } = answer;
    if (worlds < (this.published?.worlds ?? 0)) return;
    const { probabilities } = scenarios[0]!;
    this.published = { worlds, lines: linesOf(answer, this.data.fans), probabilities };
    document.body.dataset.published = String(worlds);
  }

  private draw(): void {
    if (this.shown) this.results.show(this.shown);
  }

  private tell(text: string): void {
    place("explore-told").textContent = text;
  }
}

const { ssylka } = globalThis as Scope;
if (ssylka?.explore && ssylka.openEngine && ssylka.plan !== undefined)
  new Explore(ssylka.explore, ssylka.openEngine({ plan: ssylka.plan }));
