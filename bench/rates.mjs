// How long `prepare` takes for the tables of rates of chips, and a block of worlds for the series made of them.
import { openWorkspace } from "../dist/api/workspace.js";
import { BlockRates } from "../dist/ensemble/rates.js";
import { leadRate } from "../dist/ensemble/series/rate-series.js";
import { RACE_CHIPS, rateTables } from "../dist/ensemble/series/rate-tables.js";

const WORLDS = 64;
const TRIES = 20;

/** Milliseconds of the first making of every table of the race (code not yet compiled), of the fastest, and of a block. */
export function rateTimes() {
  const { catalog, model } = openWorkspace();
  const chips = Object.keys(RACE_CHIPS);
  const domestic = chips.filter((id) => RACE_CHIPS[id] === "domestic");
  let rates;
  const tables = times(() => {
    rates = rateTables(catalog);
    for (const id of chips) rates.row(id, "decode", "deepseek-v3");
    for (const id of ["h100", ...domestic]) rates.row(id, "train", "deepseek-v3");
  });
  const context = { catalog, start: model.start, months: 132, rates };
  const series = ["decode", "train"].map((use) => leadRate(context, { use, of: domestic, per: "flop" }));
  const planned = rates.planned(model.start);
  const draws = Float64Array.from({ length: WORLDS }, (_, world) => Math.sin(world));
  const block = times(() => {
    const own = new BlockRates(planned, WORLDS);
    for (const one of series) own.series(one, () => draws, new Map());
  });
  return {
    tables: planned.rows.length,
    firstTablesMs: tables[0],
    tablesMs: Math.min(...tables),
    blockWorlds: WORLDS,
    blockMs: Math.min(...block),
  };
}

function times(work) {
  return Array.from({ length: TRIES }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
