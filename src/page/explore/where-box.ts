import { positionOf, STEPS, valueAt } from "../../articles/explore/lever-scale.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { rangeText } from "./describe.ts";
import { make } from "./dom.ts";
import { originLink } from "./lever.ts";
import type { ExploreState } from "./state.ts";

type Range = readonly [number, number];
type Change = (range: Range | undefined, ended: boolean) => void;

/** Conditions on worlds: only those count in which a belief was drawn within a range. */
export function whereBox(
  data: ExploreData,
  current: () => ExploreState,
  change: (state: ExploreState, ended: boolean) => void,
): { readonly element: HTMLElement; show(state: ExploreState): void } {
  const { words } = data;
  const add = make(
    "select",
    { id: "where-add" },
    make("option", { value: "" }, words.choose),
    ...data.groups.map(({ name, levers }) =>
      make(
        "optgroup",
        { label: name },
        ...levers
          .filter((id) => !data.levers[id]!.sets)
          .map((id) => make("option", { value: id }, data.levers[id]!.name)),
      ),
    ),
  );
  const rows = make("div", { class: "where-rows" });
  const put = (id: string, range: Range | undefined, ended: boolean) => {
    const { [id]: _old, ...others } = current().where;
    const { [id]: _fixed, ...values } = current().values;
    change({ ...current(), values, where: range ? { ...others, [id]: range } : others }, ended);
  };
  const show = ({ where }: ExploreState) => {
    rows.replaceChildren(
      ...Object.entries(where).map(([id, range]) =>
        row(id, range, data, (next, ended) => {
          put(id, next, ended);
          if (!next) {
            show(current());
            add.focus();
          }
        }),
      ),
    );
  };
  add.addEventListener("change", () => {
    const id = add.value;
    add.value = "";
    if (id === "" || current().where[id]) return;
    put(id, firstRange(id, data), true);
    show(current());
    rows.querySelector<HTMLElement>(`[data-where="${id}"] :is(input, select)`)?.focus();
  });
  const element = make(
    "details",
    { class: "lever-group where", open: true },
    make("summary", {}, words.where),
    make("p", { class: "about" }, words.whereAbout),
    rows,
    make("label", { for: "where-add" }, words.whereAdd),
    add,
  );
  return { element, show };
}

/** The upper half of what a belief may be; of a switch, its last value. */
function firstRange(id: string, { levers }: ExploreData): Range {
  const lever = levers[id]!;
  const last = lever.options?.at(-1)?.value;
  if (last !== undefined) return [last, last];
  return [valueAt(positionOf(lever.middle, lever), lever), valueAt(STEPS, lever)];
}

function row(id: string, range: Range, data: ExploreData, change: Change): HTMLElement {
  const { words, levers } = data;
  const { name, options } = levers[id]!;
  const remove = make("button", { type: "button", class: "release" }, "×");
  remove.setAttribute("aria-label", `${words.whereRemove}: ${name}`);
  remove.title = words.whereRemove;
  remove.addEventListener("click", () => change(undefined, true));
  return make(
    "div",
    { class: "lever set", "data-where": id },
    make(
      "span",
      { class: "lever-name" },
      make("span", {}, name),
      originLink(`parameters.html#${id}`, words.origin, name),
    ),
    ...(options ? switchRow(id, range, data, remove, change) : sliders(id, range, data, remove, change)),
  );
}

function switchRow(
  id: string,
  [value]: Range,
  { levers }: ExploreData,
  remove: HTMLElement,
  change: Change,
): HTMLElement[] {
  const { name, options } = levers[id]!;
  const select = make(
    "select",
    { "aria-label": name },
    ...options!.map((one) => make("option", { value: one.value }, one.name)),
  );
  select.value = String(value);
  select.addEventListener("change", () => change([Number(select.value), Number(select.value)], true));
  return [make("span", { class: "lever-value" }, select, remove)];
}

function sliders(
  id: string,
  range: Range,
  data: ExploreData,
  remove: HTMLElement,
  change: Change,
): HTMLElement[] {
  const lever = data.levers[id]!;
  const output = make("output", {}, rangeText(id, range, data));
  const inputs = [data.words.from, data.words.to].map((end, index) => {
    const input = make("input", { type: "range", min: 0, max: STEPS, "aria-label": `${lever.name}: ${end}` });
    input.value = String(positionOf(range[index]!, lever));
    return input;
  }) as [HTMLInputElement, HTMLInputElement];
  const [low, high] = inputs;
  const tell = (moved: HTMLInputElement, ended: boolean) => {
    // An end that is moved past the other takes it along.
    if (Number(low.value) > Number(high.value)) for (const other of inputs) other.value = moved.value;
    const next = inputs.map((input) => valueAt(Number(input.value), lever)) as unknown as Range;
    const text = rangeText(id, next, data);
    output.textContent = text;
    for (const input of inputs) input.setAttribute("aria-valuetext", text);
    change(next, ended);
  };
  for (const input of inputs) {
    input.addEventListener("input", () => tell(input, false));
    input.addEventListener("change", () => tell(input, true));
  }
  return [make("span", { class: "lever-value" }, output, remove), ...inputs];
}
