/// <reference lib="dom" />
import type { ExploreData } from "../../articles/explore/types.ts";
import { type ExploreState, writeState } from "./state.ts";

/** Milliseconds that the address waits while a slider moves: browsers take no more than some changes a second. */
const WAIT = 300;

/** The page's folder on the site: of a file saved from it, where it was saved. */
export function home(): string {
  return document.body.dataset.home ?? "";
}

/** The page in a state, as a link to the site. */
export function addressOf(state: ExploreState, data: ExploreData): string {
  const fragment = writeState(state, data);
  const page = home() === "" ? location.href.replace(/#.*$/, "") : `${home()}explore.html`;
  return fragment === "" ? page : `${page}#${fragment}`;
}

/** Keeps the address in step with the state. */
export class Address {
  private readonly data: ExploreData;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(data: ExploreData) {
    this.data = data;
  }

  /** @param moving a slider is still moving: the address follows a moment later */
  write(state: ExploreState, moving: boolean): void {
    clearTimeout(this.timer);
    if (moving) {
      this.timer = setTimeout(() => this.write(state, false), WAIT);
      return;
    }
    const fragment = writeState(state, this.data);
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
  }
}
