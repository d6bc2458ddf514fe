import type { ExploreData } from "../../articles/explore/types.ts";
import type { Engine } from "../open-engine.ts";
import { connectActions } from "./actions.ts";
import { Additions } from "./additions.ts";
import { Address, addressOf } from "./address.ts";
import { Awaited } from "./awaited.ts";
import { worldsOf } from "./counted.ts";
import { place } from "./dom.ts";
import { type Panel, panel } from "./panel.ts";
import { Pictures } from "./pictures.ts";
import { PublishedLines } from "./published-lines.ts";
import { requestOf } from "./request.ts";
import { FEWEST, isSeen, isWhole, lookedAt, Results, type Shown, seenIn } from "./results.ts";
import { type ExploreState, initialState, isAsked, parseState, scenarioOf, writeState } from "./state.ts";
import { Turns } from "./turns.ts";
import { viewsBar } from "./views-bar.ts";

/** The page: what the reader has changed, what was answered, and what was published. */
export class Explore {
  private readonly data: ExploreData;
  private readonly pictures: Pictures;
  private readonly additions: Additions;
  private readonly published: PublishedLines;
  private readonly results: Results;
  private readonly panel: Panel;
  private readonly views: ReturnType<typeof viewsBar>;
  private readonly turns: Turns;
  private readonly address: Address;
  private state: ExploreState;
  /** States to go back to. */
  private readonly past: ExploreState[] = [];
  /** The state at the start of a move that has not ended. */
  private before: ExploreState | undefined;
  private shown: Shown | undefined;
  /** What will be shown once everything is counted of as many worlds. */
  private readonly awaited = new Awaited<Shown>();
  /** Whether what is told is a failure, which the next good picture takes back. */
  private failing = false;

  constructor(data: ExploreData, engine: Engine) {
    this.data = data;
    this.pictures = new Pictures(engine);
    this.additions = new Additions(engine);
    this.published = new PublishedLines(data, engine);
    this.state = initialState(data);
    const current = () => this.state;
    this.results = new Results(data, current, (next) => this.look(next));
    this.turns = new Turns((shown) => this.run(shown));
    this.address = new Address(data);
    this.panel = panel(data, current, (next, ended) => this.change(next, ended));
    place("explore-levers").append(this.panel.element);
    this.views = viewsBar(data, current, (next) => this.look(next));
    connectActions(
      data,
      {
        shown: () => this.shown,
        seen: async (now) => (isSeen(now, data) ? now : this.awaited.next()),
        whole: async (now) => (isWhole(now, data) ? now : this.awaited.next()),
      },
      (text) => this.tell(text),
      (error) => this.tellFailure(error),
    );
    place("explore-undo").addEventListener("click", () => this.undo());
    place("explore-reset").addEventListener("click", () => {
      const { view, choices, embed } = this.state;
      this.past.push(this.state);
      this.move({ ...initialState(data), view, choices, embed });
    });
    addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== writeState(this.state, data)) this.read(location.hash);
    });
    addEventListener("resize", () => {
      if (this.results.fit()) this.draw();
    });
    // A file that was saved brings its state along, until its address says another.
    this.read(location.hash.length > 1 ? location.hash : (document.body.dataset.state ?? ""));
  }

  /** Takes the state of an address; what cannot be read in it is told. */
  private read(fragment: string): void {
    const { state, illegible, open } = parseState(fragment, this.data);
    this.tell(illegible.length > 0 ? `${this.data.words.illegible}: ${illegible.join(", ")}` : "");
    if (state.embed) document.body.classList.add("embed");
    this.move(state);
    if (open !== undefined) this.panel.open(open);
  }

  /** Takes a state from a control; a slider's move ends once. */
  private change(next: ExploreState, ended: boolean): void {
    this.before ??= this.state;
    if (ended) {
      if (writeState(this.before, this.data) !== writeState(next, this.data)) this.past.push(this.before);
      this.before = undefined;
    }
    this.state = next;
    this.follow(!ended);
  }

  private undo(): void {
    const last = this.past.pop();
    if (last) this.move(last);
  }

  /** Takes a state from elsewhere: an address, undo, reset. */
  private move(next: ExploreState): void {
    this.state = next;
    this.panel.show(next);
    this.views.show();
    this.follow(false);
  }

  /** Takes a state in which only what is looked at differs: nothing is computed again. */
  private look(next: ExploreState): void {
    this.state = next;
    this.address.write(next, false);
    this.views.show();
    if (this.shown) this.shown = lookedAt(this.shown, next);
    this.draw();
  }

  private follow(moving: boolean): void {
    this.address.write(this.state, moving);
    place("explore-undo").toggleAttribute("disabled", this.past.length === 0);
    const whole = document.getElementById("explore-whole");
    if (whole)
      (whole as HTMLAnchorElement).href = addressOf(this.state, this.data).replace(
        "embed.html",
        "explore.html",
      );
    this.turns.ask();
  }

  private async run(shown: () => void): Promise<void> {
    const { state, data } = this;
    // What the run before still waits for must not end this one.
    this.pictures.overtake();
    this.awaited.begin();
    try {
      await this.additions.need(scenarioOf(state, data));
      const asked = isAsked(state, data);
      if (asked && !this.published.now) await this.published.first();
      const end = await this.pictures.run(requestOf(state, data), seenIn(state, data), (answer, again) => {
        if (!asked) this.published.keep(answer);
        // What is looked at may have changed since it was asked.
        const drawn = again && this.shown && isSeen(this.shown, data);
        this.shown = lookedAt({ state, answer, published: this.published.now }, this.state);
        if (this.failing) this.tell("");
        this.awaited.begin();
        if (!drawn) this.draw();
        if (isWhole(this.shown, data)) this.awaited.give(this.shown);
        shown();
      });
      if (end === "done")
        await this.published.rest(this.shown!.answer.of, () => {
          this.shown = { ...this.shown!, published: this.published.now };
          this.draw();
        });
    } catch (error) {
      this.tellFailure(error);
      this.awaited.fail(error);
    }
  }

  /** What is not counted yet, as when another view is chosen amid a move, is drawn when it is. */
  private draw(): void {
    if (!this.shown || !isSeen(this.shown, this.data)) return;
    this.results.show(this.shown);
    if (worldsOf(this.shown.answer) >= FEWEST) this.panel.tell(this.shown.answer);
  }

  private tell(text: string): void {
    place("explore-told").textContent = text;
    this.failing = false;
  }

  private tellFailure(error: unknown): void {
    this.tell(`${this.data.words.failed}: ${error instanceof Error ? error.message : error}`);
    this.failing = true;
  }
}
