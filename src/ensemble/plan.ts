import type { Correlation, DistributionSpec, Text } from "../catalog/types.ts";
import type { CompiledModel } from "../engine/index.ts";
import type { RateRow } from "../hardware/rate-at.ts";

/** A fan asked for: one histogram a month on a fixed scale. */
export interface FanSpec {
  /** Element name of a quantity, `lag_match` or `side_frontier[us]`. */
  readonly id: string;
  readonly scale: "linear" | "log";
  readonly low: number;
  readonly high: number;
}

/** An event: a quantity stays above a margin for so many months on end after the date of the data. */
export interface EventSpec {
  readonly id: string;
  readonly quantity: string;
  readonly margin: number;
  readonly months: number;
  readonly actor: string;
  readonly ruler: string;
  readonly against: string;
  readonly name: Text;
}

/** A drawn belief and its lowest and highest value. */
export interface Bounds {
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
}

/** What to compute and keep of every world. */
export interface OutputSpec {
  readonly fans: readonly FanSpec[];
  readonly events: readonly EventSpec[];
  readonly table: { readonly months: readonly number[]; readonly quantities: readonly string[] };
}

/** A process that `draw` turns into a monthly series for every world. */
export interface ProcessSeries {
  readonly kind: "process";
  readonly id: string;
  readonly element: string;
  readonly type: "ar1" | "renewal" | "hazard";
  /** Role to a parameter id or a number. */
  readonly with: Readonly<Record<string, string | number>>;
  readonly fromMonth: number;
}

/** A series made of rates of chips, which are other in every world: the sum of its terms. */
export interface RateSeries {
  readonly kind: "rates";
  /** At least one. */
  readonly terms: readonly RateTerm[];
}

/** A weight a month, times one rate over another: numbers of rows of `Plan.rates`, either left out is 1. */
export interface RateTerm {
  readonly weights: readonly number[];
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

/** Rates of chips as tables over what worlds draw of the hardware: `src/hardware/rate-at.ts`. */
export interface PlannedRates {
  /** Month from which software makes progress. */
  readonly start: number;
  /** Parameter with years of progress a year. */
  readonly pace: string;
  /** Parameters with the draws of the tables' factors, in their order. */
  readonly factors: readonly string[];
  readonly rows: readonly RatePlanRow[];
}

export interface RatePlanRow {
  readonly name: string;
  readonly table: RateRow;
  /** Parameter with the draw for the vendor's software, where that is uncertain. */
  readonly vendor?: string | undefined;
  /** Parameters with standard normal errors, and how far one deviation moves the logarithm. */
  readonly errors: readonly { readonly parameter: string; readonly deviation: number }[];
}

/** A monthly series of a scenario: the same for all worlds, a process, or made of rates of chips. */
export type PlannedSeries =
  | { readonly kind: "shared"; readonly values: Float64Array }
  | ProcessSeries
  | RateSeries;

/** What a worker needs of a compiled model; plain data that crosses to another thread. */
export type PlannedModel = Pick<CompiledModel, "months" | "parameters" | "series" | "slots" | "program">;

export interface PlannedScenario {
  readonly id: string;
  readonly name: Text;
  /** The file it stands in, for faults. */
  readonly file: string;
  /** Quantity id to the place of the equation that this scenario puts in its stead. */
  readonly places: Readonly<Record<string, string>>;
  /** Index into `Plan.models`. */
  readonly model: number;
  /** In the order of the model's series. */
  readonly series: readonly PlannedSeries[];
  /** Parameters that this scenario sets to a number or gives another distribution. */
  readonly overrides: Readonly<Record<string, number | DistributionSpec>>;
}

/** A level solved for in every world, so that the reference run meets the record. */
export interface Anchor {
  readonly parameter: string;
  readonly quantity: string;
  readonly target: number;
  /** Parameter with the error of the record. */
  readonly error: string;
}

export interface Plan {
  readonly seed: number;
  readonly replicates: number;
  /** Number of the first replicate; 0 if left out. Workers that share a plan by its replicates each hold some of them. */
  readonly firstReplicate?: number;
  readonly worldsPerReplicate: number;
  /**
   * Parameters and processes that are drawn from the streams of the replicate so many further on, all others as they were:
   * two runs that differ by it alone show what these inputs do.
   */
  readonly redrawn?: { readonly ids: readonly string[]; readonly replicates: number };
  /** Whole months of the run. */
  readonly months: number;
  readonly models: readonly PlannedModel[];
  readonly scenarios: readonly PlannedScenario[];
  readonly parameters: readonly { readonly id: string; readonly distribution: DistributionSpec }[];
  readonly correlations: readonly Pick<Correlation, "between" | "rho">[];
  /** What series of rates are made of; left out where there are none. */
  readonly rates?: PlannedRates | undefined;
  readonly anchors: {
    readonly month: number;
    readonly scenario: PlannedScenario;
    readonly solve: readonly Anchor[];
  };
  readonly outputs: OutputSpec;
  /** Drawn beliefs within whose bounds a world must be to count; all worlds if left out. */
  readonly where?: readonly Bounds[];
  /** Results come without what the worlds drew, switches apart: a page that redraws while a slider moves has no use for the rest. */
  readonly withoutDrawn?: boolean;
  /** Month from which events count: the date of the data. */
  readonly dataMonth: number;
}

/** Worlds computed together at most: a good size for the memory of one core. */
export const BLOCK_WORLDS = 64;

/** Worlds of the first blocks of a replicate: 32 of each of 8 replicates make a first picture. */
const FIRST_WORLDS = 32;

export interface BlockTask {
  readonly replicate: number;
  /** First world of the block within its replicate. */
  readonly first: number;
  readonly worlds: number;
}

/** The replicate whose streams an input of a plan is drawn from, in one of its replicates. */
export function streamOf({ redrawn }: Pick<Plan, "redrawn">, id: string, replicate: number): number {
  return redrawn?.ids.includes(id) ? replicate + redrawn.replicates : replicate;
}

/** All blocks of a plan, replicate after replicate, in the order in which their moments are added. */
export function blocksOf({ replicates, worldsPerReplicate, firstReplicate = 0 }: Plan): BlockTask[] {
  return Array.from({ length: replicates }, (_, index) =>
    blocksWithin({ replicate: firstReplicate + index, first: 0, worlds: worldsPerReplicate }),
  ).flat();
}

/** The blocks of some worlds of one replicate, whose first is the first of a block. */
export function blocksWithin({ replicate, first: from, worlds: all }: BlockTask): BlockTask[] {
  const tasks: BlockTask[] = [];
  for (let first = from; first < from + all; ) {
    const size = first < BLOCK_WORLDS ? FIRST_WORLDS : BLOCK_WORLDS;
    const worlds = Math.min(size, from + all - first);
    tasks.push({ replicate, first, worlds });
    first += worlds;
  }
  return tasks;
}

/** The same plan with fewer worlds of each replicate: so many, and those that share a block with them. */
export function shortened(plan: Plan, worldsPerReplicate: number): Plan {
  const tasks = blocksWithin({ replicate: 0, first: 0, worlds: plan.worldsPerReplicate });
  const end = tasks.map(({ first, worlds }) => first + worlds).find((worlds) => worlds >= worldsPerReplicate);
  return { ...plan, worldsPerReplicate: end ?? plan.worldsPerReplicate };
}

/**
 * Worlds of a replicate whose moments are added among themselves, before they are added to those before them: so that
 * these worlds can be counted elsewhere and travel as one sum with the same bits.
 */
export const GROUP_WORLDS = 1024;

/** The groups of a plan, replicate after replicate. */
export function groupsOf({ replicates, worldsPerReplicate, firstReplicate = 0 }: Plan): BlockTask[] {
  const perReplicate = Math.ceil(worldsPerReplicate / GROUP_WORLDS);
  return Array.from({ length: replicates * perReplicate }, (_, index) => {
    const first = (index % perReplicate) * GROUP_WORLDS;
    return {
      replicate: firstReplicate + Math.floor(index / perReplicate),
      first,
      worlds: Math.min(GROUP_WORLDS, worldsPerReplicate - first),
    };
  });
}

/**
 * Worlds that the world table holds at most: as many as a published answer has. Those beyond count in histograms, moments
 * and events only.
 */
export const TABLE_WORLDS = 16384;

/** Worlds of each replicate, from its first on, that the world table of a plan holds: all, or a power of two. */
export function tableWorldsOf({ replicates, worldsPerReplicate }: Plan): number {
  if (replicates * worldsPerReplicate <= TABLE_WORLDS) return worldsPerReplicate;
  let worlds = 1;
  while (worlds * 2 * replicates <= TABLE_WORLDS) worlds *= 2;
  return Math.min(worlds, worldsPerReplicate);
}
