import { compileModel } from "../dist/engine/index.js";

/**
 * A stock-flow model with about so many operations a step: mostly sums and products, one exponential in thirty and one
 * logarithm in sixty, each auxiliary over others made before. The same for the same numbers.
 */
export function syntheticModel(operations, states) {
  const text = { en: "synthetic", ru: "синтетическая" };
  const quantity = (id, kind, equation, more = {}) => ({
    id,
    kind,
    unit: "1",
    name: text,
    by: [],
    sources: [],
    sector: "all",
    where: "bench",
    ...(equation ? { equation } : {}),
    ...more,
  });
  let seed = 12345;
  const pick = (count) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const parameters = Array.from({ length: 20 }, (_, index) => quantity(`p${index}`, "parameter"));
  const stocks = Array.from({ length: states }, (_, index) => `s${index}`);
  const known = [...parameters.map(({ id }) => id), ...stocks];
  const auxiliaries = [];
  // A stock costs two operations more (its rate), an auxiliary three.
  const count = Math.max(states, Math.round((operations - 3 * states) / 3));
  for (let index = 0; index < count; index += 1) {
    const [a, b, c] = [pick(known.length), pick(known.length), pick(known.length)].map(
      (place) => known[place],
    );
    const equation =
      index % 10 === 9
        ? `EXP(0 - MAX(0, ${a} * ${b})) + ${c}`
        : index % 20 === 4
          ? `LN(1 + MAX(0, ${a})) + ${b} - ${c}`
          : index % 3 === 0
            ? `(${a} + ${b}) / (2 + MAX(0, ${c}))`
            : `0.5 * ${a} + 0.3 * ${b} * ${c}`;
    auxiliaries.push(quantity(`x${index}`, "auxiliary", `MAX(-1, MIN(1, ${equation}))`));
    known.push(`x${index}`);
  }
  const levels = stocks.map((id, index) =>
    quantity(id, "stock", `(x${(index * 7) % count} - ${id}) / (3 {month} + p${index % 20} * 1 {month})`, {
      initial: `p${index % 20}`,
    }),
  );
  return compileModel({
    start: "2022-01",
    end: "2033-01",
    step: 0.25,
    dimensions: {},
    sets: {},
    sectors: [{ id: "all", name: text }],
    quantities: [...parameters, ...levels, ...auxiliaries],
  });
}
