import { type CachePrecision, defaultCachePrecision } from "./cache-precision.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import { type Groups, groups, type Layout } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";
import { type ParameterSplit, splitParameters } from "./parameters.ts";
import type { Precision } from "./precision.ts";
import type { Software } from "./software.ts";
import { type TensorFormats, tensorFormats } from "./tensor-formats.ts";

/** What every serving run says. */
export interface ServingSetup extends Layout, Software {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  readonly precision: Precision;
  /** Default: see `defaultCachePrecision`. */
  readonly cachePrecision?: CachePrecision;
  /** Tokens drafted per step by speculation; default 0. */
  readonly draftTokens?: number;
  /** The run is known to have taken place: where its weights do not fit as stated, nothing more is said of memory. */
  readonly ran?: boolean;
  readonly constants: Constants;
}

/** A serving run with everything resolved that does not depend on its load. */
export interface StepSetting {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  readonly split: ParameterSplit;
  readonly groups: Groups;
  readonly formats: TensorFormats;
  readonly cache: CachePrecision;
  readonly software: Software;
  readonly draftTokens: number;
  readonly constants: Constants;
}

/** Resolves defaults, for `chips` chips of the run. An InputError when the layout does not divide them. */
export function stepSetting(run: ServingSetup, chips = run.chips): StepSetting {
  const { chip, model, precision } = run;
  return {
    chip,
    model,
    split: splitParameters(model),
    groups: groups(model, run, chips),
    formats: tensorFormats(model, precision),
    cache: run.cachePrecision ?? defaultCachePrecision(model, precision, run.framework),
    software: run,
    draftTokens: run.draftTokens ?? 0,
    constants: run.constants,
  };
}
