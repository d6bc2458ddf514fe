import type { ExploreData, LeverGroup } from "../../articles/explore/types.ts";
import { formatNumber } from "../../units/format.ts";
import type { StageAnswer } from "../protocol.ts";
import { make } from "./dom.ts";
import { LEVEL, spreadText } from "./summary.ts";

/** Levers under one heading, and the amounts that come of them. */
export interface GroupControl {
  readonly element: HTMLDetailsElement;
  /** Tells the amounts of an answer. */
  tell(answer: StageAnswer): void;
}

/** @param controls the levers of the group, by id */
export function leverGroup(
  { name, rest, levers, heads = {}, told }: LeverGroup,
  controls: ReadonlyMap<string, HTMLElement>,
  data: ExploreData,
): GroupControl {
  const amounts = (told?.amounts ?? []).map((amount) => ({ amount, place: make("dd") }));
  const below = told
    ? [
        make(
          "div",
          { class: "group-told" },
          make("p", {}, told.name),
          make("dl", {}, ...amounts.flatMap(({ amount, place }) => [make("dt", {}, amount.name), place])),
        ),
      ]
    : [];
  const element = make(
    "details",
    { class: "lever-group", open: !rest },
    make("summary", {}, name),
    ...levers.flatMap((id) => [
      ...(heads[id] === undefined ? [] : [make("p", { class: "lever-head" }, heads[id])]),
      controls.get(id)!,
    ]),
    ...below,
  );
  const tell = ({ scenarios }: StageAnswer) => {
    for (const { amount, place } of amounts) {
      const quantiles = scenarios[0]!.columns?.[amount.column];
      const text = quantiles ? amountText(quantiles, amount.factor, data) : "";
      if (place.textContent !== text) place.textContent = text;
    }
  };
  return { element, tell };
}

/** «290 (от 0 до 1400) тыс.»; zero where all worlds have none, nothing where no world counts. */
export function amountText(
  quantiles: Float64Array,
  factor: number,
  data: Pick<ExploreData, "language" | "words">,
): string {
  const [middle, low, high] = [LEVEL.p50, LEVEL.p5, LEVEL.p95].map((at) => quantiles[at]! * factor) as [
    number,
    number,
    number,
  ];
  const { language, words } = data;
  if (![middle, low, high].every(Number.isFinite)) return "";
  const none = Math.max(Math.abs(low), Math.abs(high)) < LEAST;
  if (none) return formatNumber(0, { language });
  return `${spreadText([middle, low, high], "1", data)}\u00a0${words.thousand}`;
}

/** Fewer thousands than these are none. */
const LEAST = 0.05;
