/// <reference lib="dom" />
import type { Engine } from "../open-engine.ts";
import type { RunRequest, StageAnswer } from "../protocol.ts";

/** Worlds of a first picture. */
export const FIRST = 256;

/** Runs for pictures: what is seen of the first worlds comes first, the rest when that is on the screen. */
export class Pictures {
  private readonly engine: Engine;
  private latest: object = {};

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /**
   * Runs a request; an earlier one that is still under way ends.
   *
   * @param seen quantities that are counted for the first picture
   * @param show is told of every stage; `again` when it is of as many worlds as the first picture, with all quantities
   * @returns when the last stage has been shown, or another run or `cancel` came before
   * @throws Error with one message for people when it cannot be run
   */
  async run(
    request: RunRequest,
    seen: readonly string[],
    show: (answer: StageAnswer, again: boolean) => void,
  ): Promise<"done" | "cancelled"> {
    const run = {};
    this.latest = run;
    const first = { ...request, stages: [FIRST], only: seen };
    const end = await this.engine.run(first, (answer) => show(answer, false));
    if (end === "cancelled") return end;
    // Workers that went on at once would take the processor from the picture, and a slider that still moves would wait for them.
    await painted();
    if (this.latest !== run) return "cancelled";
    return this.engine.run(request, (answer) => show(answer, answer.worlds === FIRST));
  }

  /** Another run is on its way: the one under way goes no further than the picture it is at. */
  overtake(): void {
    this.latest = {};
  }

  cancel(): void {
    this.overtake();
    this.engine.cancel();
  }
}

/** Milliseconds after which a page that paints nothing, as one in the background, goes on. */
const UNSEEN = 100;

/** When what was drawn is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
