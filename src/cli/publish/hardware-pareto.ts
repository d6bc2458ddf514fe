import type { Figure } from "../../articles/index.ts";
import type { CurvesChart, Uncertain } from "../../charts/index.ts";
import type { DecodeRun } from "../../hardware/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { chipHourCost, costOfMillion } from "./hardware-cost.ts";
import { comparedDecode } from "./hardware-loads.ts";
import { remember } from "./hardware-remember.ts";
import { FINE, serviceAt } from "./hardware-serving.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

/** Chips on the frontier, one price each. */
export const PARETO_CHIPS = ["h20", "h800", "h200", "b200", "ascend-910c"] as const;

/** Chips that the page compares: bands of all would hide each other. */
export const BANDED: readonly string[] = ["h20", "h800"];

/** Least speeds that a user is promised, tokens/s. */
const SPEEDS: readonly number[] = [10, 15, 20, 25, 30, 40, 50, 60, 80];

/** The cheapest way to serve at a speed: cost of a million generated tokens, and the layout that gives it. */
export interface FrontierPoint {
  readonly speed: number;
  readonly cost: Uncertain;
  readonly run: DecodeRun;
}

/** The cheapest cost at each speed that a chip can hold; prompts are not counted. */
export const frontier = remember(frontierOf);

function frontierOf(setting: HardwareSetting, chip: string): FrontierPoint[] {
  const hour = chipHourCost(setting, chip)!;
  const load = comparedDecode(setting, chip, 1);
  return SPEEDS.flatMap((speed) => {
    const service = serviceAt(setting, load, speed, FINE);
    return service === undefined
      ? []
      : [{ speed, run: service.run, cost: costOfMillion(hour, service.rate) }];
  });
}

/** Cost against speed for each chip. */
export function paretoFigure(setting: HardwareSetting): Figure {
  const lines = PARETO_CHIPS.map((id) => ({
    id,
    name: short(setting, id),
    points: frontier(setting, id),
  }));
  const tell = (language: Language): string =>
    lines
      .map(({ name, points }) => {
        const [first, last] = [points[0]!, points.at(-1)!];
        const cost = (point: FrontierPoint) => formatNumber(point.cost.value, { language, significant: 2 });
        const speed = (point: FrontierPoint) => formatNumber(point.speed, { language });
        return language === "ru"
          ? `${name.ru}: ${cost(first)} долл. при ${speed(first)} токенах/с, ${cost(last)} при ${speed(last)}.`
          : `${name.en}: USD ${cost(first)} at ${speed(first)} tokens/s, ${cost(last)} at ${speed(last)}.`;
      })
      .join(" ");
  const chart: CurvesChart = {
    kind: "curves",
    id: "hw-pareto",
    title: {
      ru: "Чем быстрее ответ, тем он дороже: цена миллиона токенов DeepSeek-V3",
      en: "The faster the answer, the dearer: cost of a million tokens of DeepSeek-V3",
    },
    description: {
      ru: `Наименьшая стоимость миллиона сгенерированных токенов при обещанной пользователю скорости. ${tell("ru")}`,
      en: `Least cost of a million generated tokens at the speed promised to a user. ${tell("en")}`,
    },
    across: {
      ru: "скорость для пользователя, токенов/с, лог. шкала",
      en: "speed for a user, tokens/s, log scale",
    },
    unit: {
      ru: "долл. за миллион сгенерированных токенов, лог. шкала",
      en: "USD for a million generated tokens, log scale",
    },
    scale: "log",
    series: lines.map(({ id, name, points }) => ({
      id,
      name,
      ...(BANDED.includes(id) ? {} : { band: "edges" }),
      points: points.map(({ speed, cost, run }) => ({ x: speed, y: cost, words: layoutWords(run) })),
    })),
  };
  return {
    id: chart.id,
    chart,
    caption: {
      ru: "Для каждой скорости перебраны расположения модели на чипах и размер пакета; обработка запросов в цену не входит. Час чипа — то, чего он стоит владельцу: покупка вместе с сервером, сетью и зданием, списанная за срок службы, и электричество. Полоса складывает неопределённость скорости и неопределённость цены часа.",
      en: "For every speed, layouts of the model over chips and the batch are searched; prompts are not in the cost. An hour of a chip is what it costs its owner: purchase with its share of server, network and building, written off over its life, and electricity. The band joins the uncertainty of the rate and that of the hour’s cost.",
    },
    source: MODEL_SOURCE,
  };
}

/** The chip without its maker and its board. */
export function short({ catalog }: HardwareSetting, id: string): { ru: string; en: string } {
  const { name } = catalog.chips.get(id)!;
  const bare = (words: string): string =>
    words.replace(/^(NVIDIA|AMD|Huawei|Google|AWS|Intel)\s+/, "").replace(/\s+(SXM\d?|\(HGX\))$/, "");
  return { ru: bare(name.ru), en: bare(name.en) };
}

function layoutWords({ chips, tensorParallel = 1, concurrency }: DecodeRun): { ru: string; en: string } {
  const each = concurrency / chips;
  const tell = (language: Language) => formatNumber(each, { language, significant: 2 });
  return tensorParallel > 1
    ? {
        ru: `чипов: ${chips}, матрицы разрезаны; запросов на чип: ${tell("ru")}`,
        en: `${chips} chips, matrices split; requests a chip: ${tell("en")}`,
      }
    : {
        ru: `чипов: ${chips}, эксперты разложены; запросов на чип: ${tell("ru")}`,
        en: `${chips} chips, experts spread; requests a chip: ${tell("en")}`,
      };
}
