import { dateOf, outputsOf, type Question } from "../../analysis/index.ts";
import { type Boxes, boxesOf, drawnInputs, targetColumn } from "../../analysis/sensitivity/index.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { RunIdentity } from "../../api/run-identity.ts";
import { lawDate, type RunSize, refuseBroken, runWorlds } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { columnsOf, conditionOver, datedOutput, keeping } from "../where/run-where.ts";

export interface BoxesRequest {
  readonly question: Question;
  /** In place of an event. */
  readonly condition?: string;
  readonly event?: string;
  /** A year, or the last day of a month. */
  readonly by?: string;
  readonly scenario?: string;
  readonly most: number;
  readonly size: RunSize;
  readonly progress?: (done: number, all: number) => void;
}

/** Boxes of assumptions in which something comes more often, as `ssylka boxes --json` prints them. */
export interface BoxesRun extends Boxes, RunIdentity {
  readonly question: string;
  readonly scenario: string;
  /** What comes: an event by a date, or a condition. */
  readonly of: { readonly event: string; readonly by: string } | { readonly condition: string };
  /** Worlds that ran; `worlds` are those that boxes are counted in. */
  readonly ran: number;
}

/** The event of a call that names none: a Chinese laboratory first. */
const DEFAULT_EVENT = "lead-eci-3m";

/** @throws InputError for an unknown event, a date that the run does not reach, and a faulty condition */
export async function runBoxes(workspace: Workspace, request: BoxesRequest): Promise<BoxesRun> {
  const { catalog, ruleBook, anchors, model: source } = workspace;
  const { question, size, most, progress } = request;
  const scenario = knownScenario(request.scenario ?? anchors.scenario, catalog).id;
  const condition =
    request.condition === undefined ? undefined : conditionOver(workspace, request.condition, "boxes");
  const read = (condition?.outputs ?? []).map((one) => datedOutput(one, workspace, question, "boxes"));
  const event = eventOf(request, question);
  const by = dayOf(request.by ?? question.headline.event.by);
  const { month } = datedOutput({ id: event, date: by }, workspace, question, "--by");
  const outputs = keeping(outputsOf(question, source), read);
  const { result, model } = await runWorlds(workspace, { scenarios: [scenario], outputs }, size, progress);
  refuseBroken(result);
  const replication = { replicates: size.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const failed = targetColumn(result, scenario, { kind: "event", id: event, month });
  const columns = condition && columnsOf(condition, read, result, scenario);
  const happens =
    condition === undefined
      ? failed
      : failed.map((value, world) => {
          const values = [...columns!.values()].map((column) => column[world]!);
          if (Number.isNaN(value) || values.some(Number.isNaN)) return Number.NaN;
          return condition.holds((name) => columns!.get(name)![world]!) ? 1 : 0;
        });
  return {
    question: question.id,
    scenario,
    of:
      request.condition === undefined
        ? { event, by: dateOf(month, model.start) }
        : { condition: request.condition },
    ...boxesOf(drawnInputs(result), happens, replication, { most }),
    ran: result.worlds,
    replicates: size.replicates,
    seed: size.seed,
    version: VERSION,
    modelHash: model.hash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    dataDate: dateOf(0, anchors.at),
    lawDate: lawDate(ruleBook.rules),
  };
}

function eventOf({ event, condition }: BoxesRequest, question: Question): string {
  if (condition !== undefined && event !== undefined)
    throw new InputError({ where: "--event", what: "expected a condition or --event, got both" });
  const ids = question.events.map(({ id }) => id);
  const wanted = event ?? (ids.includes(DEFAULT_EVENT) ? DEFAULT_EVENT : question.headline.event.id);
  if (ids.includes(wanted)) return wanted;
  const near = didYouMean(wanted, ids) || `; known: ${ids.join(", ")}`;
  throw new InputError({ where: "--event", what: `unknown event "${wanted}"${near}` });
}

/** A year is its last day. */
function dayOf(by: string): string {
  return /^\d{4}$/.test(by) ? `${by}-12-31` : by;
}
