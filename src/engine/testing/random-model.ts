import fc from "fast-check";
import type { ModelSource } from "../types.ts";
import { type Short, smallModel } from "./small-model.ts";

type Text = fc.Arbitrary<string>;

/** Quantities by how they are subscripted, in the order in which they may read each other within a step. */
const COMPUTED = [
  { id: "a", by: [] },
  { id: "b", by: ["actor"] },
  { id: "c", by: ["holding"] },
  { id: "d", by: ["actor", "channel"] },
  { id: "e", by: ["channel"] },
  { id: "f", by: [] },
] as const;
const STOCKS = [
  { id: "k", by: ["holding"] },
  { id: "l", by: [] },
  { id: "m", by: ["actor"] },
] as const;
const INPUTS = [
  { id: "p", by: [], kind: "parameter" },
  { id: "q", by: ["actor"], kind: "parameter" },
  { id: "r", by: ["holding"], kind: "parameter" },
  { id: "s", by: [], kind: "series" },
  { id: "u", by: ["actor"], kind: "series" },
] as const;

interface Subscripted {
  readonly id: string;
  readonly by: readonly string[];
}

/** Every way in which a quantity subscripted by `reader` may read another, alone or in a reduction. */
function waysToRead({ id, by }: Subscripted, reader: readonly string[]): string[] {
  const actor = reader.includes("actor") || reader.includes("holding");
  const channel = reader.includes("channel") || reader.includes("holding");
  const when = (condition: boolean, ...ways: string[]) => (condition ? ways : []);
  switch (by.join()) {
    case "":
      return [id];
    case "actor":
      return [
        ...when(actor, id, `${id}[actor]`),
        `${id}[us]`,
        `SUM(${id}[*])`,
        `MEAN(${id}[*] * r[*, legal])`,
        `MAX(${id}[*] - q[*])`,
        `SUM(DELAY1(${id}[*], 2 {month}, 1))`,
      ];
    case "channel":
      return [...when(channel, id), `${id}[grey]`, `MIN(${id}[*])`, `SUM(${id}[*] * r[deepseek, *])`];
    case "holding":
      return [
        ...when(reader.includes("holding"), id, `${id}[actor, channel]`),
        ...when(actor, `${id}[actor, legal]`, `SUM(${id}[actor, *])`),
        ...when(channel, `${id}[deepseek, channel]`, `MEAN(${id}[*, channel])`),
        `${id}[deepseek, grey]`,
        `SUM(${id}[*, *])`,
        `MIN(${id}[*, grey] + q[*])`,
        `SUM(${id}[*, *] * q[*])`,
        `MAX(${id}[deepseek, *])`,
      ];
    default:
      return [
        ...when(actor && channel, id, `${id}[us, channel]`),
        `${id}[us, grey]`,
        `SUM(${id}[*, *])`,
        `SUM(${id}[*, *] * r[*, *])`,
        `MEAN(${id}[*, legal] * SUM(q[*]))`,
      ];
  }
}

/** Trees over what may be read now; what remembers may read anything, since it gives what was known a step before. */
function equations(
  reader: readonly string[],
  now: readonly Subscripted[],
  all: readonly Subscripted[],
): Text {
  const leaves = (quantities: readonly Subscripted[]): Text =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...quantities.flatMap((one) => waysToRead(one, reader))) },
      { weight: 1, arbitrary: fc.constantFrom("0", "1", "2", "0.5", "-3.25", "1e-3", "(TIME / 1 {month})") },
    );
  return fc.letrec<{ tree: string; past: string }>((tie) => {
    const shapes = (part: Text, leaf: Text): Text =>
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        leaf,
        fc
          .tuple(
            fc.constantFrom("+", "-", "*", "/", "<", "<=", ">", ">=", "=", "<>", "AND", "OR", "MOD"),
            part,
            part,
          )
          .map(([operator, x, y]) => `(${x} ${operator} ${y})`),
        fc.tuple(part, fc.constantFrom("2", "0.5", "1", "-1", "3", "p")).map(([x, y]) => `((${x}) ^ ${y})`),
        fc
          .tuple(fc.constantFrom("ABS", "EXP", "LN", "LOG10", "SQRT", "INT", "-", "NOT "), part)
          .map(([name, x]) => `(${name}(${x}))`),
        fc
          .tuple(fc.constantFrom("MIN", "MAX", "SAFEDIV"), part, part)
          .map(([name, x, y]) => `${name}(${x}, ${y})`),
        fc.tuple(part, part, part).map(([x, y, z]) => `(IF ${x} THEN ${y} ELSE ${z})`),
        part.map((x) => `SUM(q[*] * (${x}))`),
        part.map((x) => `LOOKUP(${x}, -1, 2, 0.5, 0, 3, 7)`),
        fc.tuple(fc.constantFrom("STEP(#, 2 {month})", "RAMP(# / 1 {month}, 1 {month})"), part).map(put),
        fc
          .tuple(
            fc.constantFrom(
              "PULSE(# * 1 {month}, 1 {month})",
              "PULSE(# * 1 {month}, 0.5 {month}, 2 {month})",
            ),
            part,
          )
          .map(put),
      );
    const remembered = fc.tuple(
      fc.constantFrom(
        "PREVIOUS(#, 0.75)",
        "DELAY1(#, 2 {month}, 1)",
        "DELAY3(#, 6 {month} + ABS(p) * 1 {month}, 0.5)",
        "SMTH1(#, 1 {month} + ABS(q[us]) * 1 {month}, -2)",
        "SMTH3(#, 4 {month}, 0)",
      ),
      tie("past"),
    );
    const reached = tie("tree").map((x) => `(FIRST_REACHED(${x}, p) / 1 {month})`);
    return {
      tree: shapes(
        tie("tree"),
        fc.oneof({ weight: 4, arbitrary: leaves(now) }, remembered.map(put), reached),
      ),
      past: shapes(tie("past"), leaves(all)),
    };
  }).tree;
}

function put([form, part]: [string, string]): string {
  return form.replace("#", `(${part})`);
}

/** Small models whose equations, subscripts and memory are random; parameters and series are their inputs. */
export const randomModels: fc.Arbitrary<ModelSource> = (() => {
  const all = [...INPUTS, ...STOCKS, ...COMPUTED];
  const computed = COMPUTED.map(({ by }, place) =>
    equations(by, [...INPUTS, ...STOCKS, ...COMPUTED.slice(0, place)], all),
  );
  const rates = STOCKS.map(({ by }) => equations(by, all, all));
  return fc.tuple(fc.tuple(...computed), fc.tuple(...rates)).map(([texts, moves]) => {
    const quantities: Record<string, Short> = {};
    for (const { id, by, kind } of INPUTS) {
      quantities[id] = [kind, "1", undefined, { by, ...(id === "u" ? { interpolation: "linear" } : {}) }];
    }
    // The inputs' order in a block is that of their declaration; what is computed is declared last to first.
    COMPUTED.forEach(({ id, by }, place) => {
      quantities[id] = [place % 2 === 0 ? "auxiliary" : "output", "1", texts[place]!, { by }];
    });
    STOCKS.forEach(({ id, by }, place) => {
      const initial = { k: "r", l: "INIT(p) + 0.25", m: "q * 2" }[id];
      quantities[id] = ["stock", "1", `(${moves[place]}) / 1 {month}`, { by, initial }];
    });
    return smallModel(Object.fromEntries(Object.entries(quantities).reverse()), {
      step: 0.5,
      end: "2022-06",
    });
  });
})();
