import { type Calibration, calibrationOf, calibrationPoints } from "../../analysis/calibrate/calibrate.ts";
import { type ObservedSource, quantitiesOf } from "../../analysis/hindcast/observed.ts";
import { monthAt, type Question } from "../../analysis/index.ts";
import { type RunSize, refuseBroken, runWorlds } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { recordEnd } from "../../ensemble/index.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import { openObserved } from "../hindcast/open-observed.ts";

/** Worlds weighed by what was observed to the end of a month. */
export interface CalibrationRun extends Calibration {
  readonly to: string;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
}

/**
 * Runs the rules as they were and weighs the worlds by observations that the model does not start from.
 *
 * @param question whose headline quantities are compared before and after
 * @throws InputError for a month outside the record, or when too few worlds fit
 */
export async function runCalibration(
  workspace: Workspace,
  { to, question }: { readonly to: string; readonly question: Question },
  size: RunSize,
  progress?: (done: number, all: number) => void,
): Promise<CalibrationRun> {
  const { catalog, anchors, model } = workspace;
  const { start } = model;
  const last = Math.round(monthsBetween(start, recordEnd({ month: to, kind: "real-time" })));
  if (last < 12 || last > Math.round(monthsBetween(start, anchors.at))) {
    const what = `expected a month at least a year after ${start} and before ${anchors.at}, got ${to}`;
    throw new InputError({ where: "--to", what });
  }
  const observed = openObserved(catalog);
  const found = { observed, observations: catalog.observations, start, last };
  const asked = calibrationPoints(found);
  const headline = headlineOf(question, start);
  const months = [...asked.flatMap(({ points }) => points.map(({ month }) => month)), headline.month];
  const { result, model: compiled } = await runWorlds(
    workspace,
    {
      scenarios: [anchors.scenario],
      outputs: {
        fans: [],
        events: [],
        table: {
          months: [...new Set(months)].sort((a, b) => a - b),
          quantities: [...new Set([...quantitiesOf(weighed(observed)), ...headline.quantities])],
        },
      },
    },
    size,
    progress,
  );
  refuseBroken(result);
  const solved = new Set(anchors.solve.map(({ parameter }) => parameter));
  const calibration = calibrationOf({
    ...found,
    parameters: new Map([...result.parameters].filter(([id]) => !solved.has(id))),
    columns: result.scenarios.get(anchors.scenario)!.table,
    catalog,
    outputs: headline.quantities.map((id) => `${id}@${headline.month}`),
  });
  if (calibration.refused !== undefined) throw refused(calibration);
  const hashes = { modelHash: compiled.hash.slice(0, 12), catalogHash: catalog.hash.slice(0, 12) };
  return { ...calibration, to, seed: size.seed, version: VERSION, ...hashes };
}

function weighed({ series }: ObservedSource): ObservedSource["series"] {
  return series.filter(({ gap }) => gap !== undefined);
}

/** Lag and ratios of the question at its headline date. */
function headlineOf({ headline, lags, ratios }: Question, start: string) {
  const quantities = [...new Set([headline.lag.quantity, ...Object.keys(lags), ...Object.keys(ratios)])];
  return { month: monthAt(headline.lag.date, start), quantities };
}

/** Which series leaves fewest worlds by itself is where to look. */
function refused({ refused: why, series }: Calibration): InputError {
  const [hardest] = [...series].sort((a, b) => a.effectiveWorlds - b.effectiveWorlds);
  const hint = hardest
    ? `; "${hardest.id}" alone leaves ${hardest.effectiveWorlds.toPrecision(3)}; run more --worlds or mend the beliefs behind it`
    : "";
  return new InputError({ where: "calibrate", what: `${why}${hint}` });
}
