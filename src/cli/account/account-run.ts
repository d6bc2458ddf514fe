import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monthAt } from "../../analysis/index.ts";
import type { RunSize } from "../../api/run-question.ts";
import { PACKAGE_ROOT, type Workspace } from "../../api/workspace.ts";
import { type ModelSource, withSector } from "../../engine/index.ts";
import { prepare, type Trace, type Tracer, type TraceWish, traceAll } from "../../ensemble/index.ts";
import { CalendarError, type Fault, InputError, monthsBetween, parseIsoDate } from "../../units/index.ts";

/** What runs for accounts share. */
export interface AccountContext {
  readonly workspace: Workspace;
  /** The model with the ledger. */
  readonly model: ModelSource;
  readonly size: Omit<RunSize, "workers">;
  /** Month of the date of the data, and the last of the run. */
  readonly dataMonth: number;
  readonly lastMonth: number;
  readonly progress?: (done: number, all: number) => void;
  /** Where worlds are run: this thread if left out. */
  readonly trace?: Tracer;
}

const LEDGER = "model/accounts/ledger.yaml";

/** Reads the ledger beside the model. @throws InputError with every fault of it */
export function openAccounts(
  workspace: Workspace,
  size: AccountContext["size"],
  how: Pick<AccountContext, "progress" | "trace"> = {},
): AccountContext {
  const text = readFileSync(join(PACKAGE_ROOT, LEDGER), "utf8");
  const model = withSector(workspace.model, { path: LEDGER, text });
  const { start, end } = model;
  return {
    workspace,
    model,
    size,
    dataMonth: monthsBetween(start, workspace.anchors.at),
    lastMonth: monthsBetween(start, end),
    ...how,
  };
}

/**
 * Several traces of the model with its ledger in one scenario of the catalog, from one run: few elements over many months,
 * and many at few.
 *
 * @throws InputError as `prepare` and `traceAll` do
 */
export async function traceParts(
  { workspace, model, size, progress, trace = traceAll }: AccountContext,
  scenario: string,
  wishes: readonly TraceWish[],
): Promise<readonly Trace[]> {
  const outputs = { fans: [], events: [], table: { months: [], quantities: [] } };
  const worldsPerReplicate = size.worlds / size.replicates;
  const { plan } = prepare({
    ...workspace,
    ...size,
    model,
    scenarios: [scenario],
    outputs,
    worldsPerReplicate,
  });
  const [traces] = await trace(plan, [scenario], wishes.map(distinct), {
    worlds: size.worlds,
    ...(progress ? { progress } : {}),
  });
  refuseBroken(traces!);
  return traces!;
}

function distinct({ names, months }: TraceWish): TraceWish {
  return { names: [...new Set(names)], months: [...new Set(months)].sort((a, b) => a - b) };
}

/** @throws InputError when no world of a scenario stayed finite */
export function refuseBroken(traces: readonly Trace[]): void {
  for (const { scenario, worlds, failed } of traces) {
    const [first] = [...failed].sort((a, b) => a.month - b.month);
    if (!first || failed.length < worlds) continue;
    const what = `expected finite numbers, got none in any world: "${first.quantity}" broke first, in month ${first.month} of the run`;
    throw new InputError({ where: `scenario "${scenario}"`, what });
  }
}

/** Streams of China's fleet, in the order of the model. */
export function chinaStreams({
  model,
}: AccountContext): readonly { readonly id: string; readonly name: { ru: string; en: string } }[] {
  return model.dimensions
    .stream!.filter(({ id }) => id.startsWith("cn_"))
    .map(({ id, name }) => ({ id, name }));
}

/** Laboratories as elements, `cn,deepseek`, in the order of the model. */
export function labsOf({ model }: AccountContext): string[] {
  return model.sets.lab!.pairs.map((pair) => pair.join(","));
}

/** The end of a month that an option names, as whole months of the run. @throws InputError */
export function readMonth(option: string, written: string, { model, lastMonth }: AccountContext): number {
  try {
    if (parseIsoDate(written).precision !== "year") {
      const month =
        written.length === 7 ? monthAt(`${written}-28`, model.start) : monthAt(written, model.start);
      if (month >= 0 && month <= lastMonth) return month;
    }
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
  }
  const what = `expected a month such as 2025-12 from ${model.start} to ${model.end}, got "${written}"`;
  throw new InputError({ where: option, what });
}

/** @throws InputError unless the first month lies before the second */
export function refuseBackward(from: number, to: number): void {
  const fault: Fault = {
    where: "--from",
    what: "expected a month before that of --to; give both, the earlier one first",
  };
  if (from >= to) throw new InputError(fault);
}
