import {
  ANCHOR_OUTPUTS,
  type Baseline,
  baselineOf,
  type RecordAnchor,
  recordAnchors,
} from "../../analysis/index.ts";
import { DEFAULT_SEED } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import { prepare, runEnsemble } from "../../ensemble/index.ts";
import { chipSpec, constants, modelSpec, train } from "../../hardware/index.ts";

/** Worlds of the comparison: the 5 % point then rests on fifty of them. */
const SIZE = { replicates: 8, worldsPerReplicate: 128 } as const;

const LAG = { series: "lag_match_months", from: "2023-06-01" };
const BY = { by: "2030-12-31", after: 60 };

/** As the tests of the hardware room allow: the authors of V3 hid exchanges that open stacks show. */
const TRAINING_FACTOR = 1.4;

/** What `ssylka check --anchors` prints: the run with the rules as they were against the record, and a yardstick. */
export interface AnchorsReport {
  readonly anchors: readonly RecordAnchor[];
  /** The lag alone as a first-order autoregression: no target, but a difference from it wants a reason. */
  readonly baseline: Baseline;
}

/** Runs the rules as they were and compares the run with the record, anchor by anchor. */
export async function anchorsReport(workspace: Workspace): Promise<AnchorsReport> {
  const { catalog, model, anchors } = workspace;
  const { plan } = prepare({
    ...workspace,
    scenarios: [anchors.scenario],
    outputs: ANCHOR_OUTPUTS,
    seed: DEFAULT_SEED,
    ...SIZE,
  });
  const { scenarios } = await runEnsemble(plan);
  const { observations } = catalog;
  return {
    anchors: recordAnchors(scenarios.get(anchors.scenario)!, {
      observations,
      start: model.start,
      trainingHours: trainingHours(workspace),
    }),
    baseline: baselineOf(observations, LAG, { seed: DEFAULT_SEED, months: 3, asked: [BY] }),
  };
}

/** The run of DeepSeek-V3 as its report describes it: 2,048 H800, 14.8 trillion tokens. */
function trainingHours({ catalog }: Workspace) {
  const llm = catalog.llms.get("deepseek-v3")!;
  const { chipHours } = train({
    chip: chipSpec(catalog.chips.get("h800")!),
    model: modelSpec(llm),
    chips: 2048,
    precision: "fp8",
    sequence: 4096,
    globalBatch: 15_360,
    tokens: 14.8e12,
    stack: "laboratory",
    constants: constants(catalog.hardware.document, catalog.hardware.where),
  });
  return {
    published: llm.facts.training_chip_hours!.value,
    computed: chipHours,
    factor: TRAINING_FACTOR,
  };
}
