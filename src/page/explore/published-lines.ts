import type { ExploreData } from "../../articles/explore/types.ts";
import type { Engine } from "../open-engine.ts";
import type { StageAnswer } from "../protocol.ts";
import { FIRST } from "./pictures.ts";
import type { Published } from "./summary.ts";
import { linesOf } from "./view-chart.ts";

/** The lines of the scenario compared with, which stand behind those of the reader's: kept from the most worlds counted. */
export class PublishedLines {
  now: Published | undefined;
  private readonly data: ExploreData;
  private readonly engine: Engine;

  constructor(data: ExploreData, engine: Engine) {
    this.data = data;
    this.engine = engine;
  }

  /** Takes an answer in which nothing was changed, once all is counted. */
  keep(answer: StageAnswer): void {
    const { worlds, scenarios } = answer;
    const lines = linesOf(answer, this.data.fans);
    if (worlds < (this.now?.worlds ?? 0) || lines.size < this.data.fans.length) return;
    const { probabilities } = scenarios[0]!;
    this.now = { worlds, lines, probabilities };
    document.body.dataset.published = String(worlds);
  }

  /** Counts as many worlds as a first picture needs. */
  async first(): Promise<void> {
    await this.count([FIRST]);
  }

  /** Counts those that are missing of so many. @param show is told of every stage */
  async rest(worlds: number, show: () => void): Promise<void> {
    if ((this.now?.worlds ?? 0) < worlds) await this.count(undefined, show);
  }

  private async count(stages: readonly number[] | undefined, show?: () => void): Promise<void> {
    const scenario = this.data.scenarios[0]!.id;
    await this.engine.run({ scenarios: [{ scenario }], ...(stages && { stages }) }, (answer) => {
      this.keep(answer);
      show?.();
    });
  }
}
