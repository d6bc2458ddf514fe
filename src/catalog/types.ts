/** Text in both languages; no text reaches a reader without its twin. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** `A` official or primary, `B` established analyst or press, `C` other (printed as weak). */
export type Grade = "A" | "B" | "C";

/** A bibliography entry with CSL-JSON fields. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
  readonly publisher?: string;
  /** Title of the journal, site or series that carries it (CSL `container-title`). */
  readonly container?: string;
  /** ISO date of publication: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issued: string;
  /** ISO date on which somebody of ours last opened it. Absent: never opened by us, cited through `via`. */
  readonly accessed?: string;
  readonly URL: string;
  readonly license?: string;
  readonly grade: Grade;
  readonly language?: string;
  /** Where it was read when not at its publisher (a mirror, a digest). */
  readonly via?: string;
  /** At most 25 words. */
  readonly quote?: string;
  readonly note?: Text;
}

/** A sourced number: value, unit, source, place in the source, date. */
export interface Fact {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly at?: string;
  readonly date: string;
  readonly low?: number;
  readonly high?: number;
  readonly note?: Text;
  /** `recalled`: quoted from memory; shown to no reader until opened. */
  readonly evidence?: "read" | "recalled" | "derived";
  /** The source has grade C: printed as weak. Set by the loader. */
  readonly weak?: boolean;
}

/** The facts that the hardware and rules rooms read; all others are allowed but unread. */
export type ChipFactName =
  | "fp64_dense"
  | "tf32_dense"
  | "bf16_dense"
  | "fp8_dense"
  | "int8_dense"
  | "fp4_dense"
  | "hbm_capacity"
  | "hbm_bandwidth"
  | "io_bandwidth"
  | "scale_up_bandwidth"
  | "scale_up_domain"
  | "scale_out_bandwidth"
  | "die_area"
  | "process_node"
  | "power"
  | "price"
  | "transistors";

export interface Chip {
  readonly id: string;
  readonly name: Text;
  readonly vendor: string;
  /** ISO country code of the designer's headquarters. */
  readonly headquarters: string;
  readonly announced: string;
  /** When it could first be bought in volume (ISO date). */
  readonly available: string;
  /** Designed or marketed for datacenters. */
  readonly datacenter: boolean;
  /** True when made on a non-planar process (16/14 nm FinFET or finer). */
  readonly nonPlanar: boolean;
  /** False for a chip whose memory is all on the die; absent for any other. */
  readonly dram?: false | undefined;
  readonly aliases: readonly string[];
  readonly facts: Readonly<Partial<Record<ChipFactName, Fact>>>;
  readonly note?: Text;
}

export interface LanguageModel {
  readonly id: string;
  readonly name: Text;
  /** Other names of the same model; absent means none. */
  readonly aliases?: readonly string[];
  readonly lab: string;
  readonly released: string;
  readonly weights: "open" | "closed";
  readonly attention?: "mha" | "gqa" | "mla";
  /** parameters_total, parameters_active, layers, hidden, heads, kv_heads, head_dim, latent, experts, experts_per_token, expert_width, moe_layers, vocabulary, tokens, training_flop, training_chip_hours, training_chips, eci. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly note?: Text;
}

export interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly bloc: "us" | "cn";
  readonly kind: "lab" | "pool" | "supplier" | "regulator";
  readonly note?: Text;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What an expert gives; see `src/random/distribution.ts` for the exact forms. */
export type DistributionSpec = Readonly<Record<string, unknown>>;

/** What was believed of a parameter at an earlier date, for hindcasts. */
export interface EarlierBelief {
  /** Last month, YYYY-MM, for which it stands. */
  readonly until: string;
  readonly distribution: DistributionSpec;
  readonly sources: readonly string[];
  readonly why: Text;
}

/** A belief. */
export interface Parameter {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly distribution: DistributionSpec;
  readonly sources: readonly string[];
  readonly why: Text;
  readonly sector: string;
  /** Structural switches: results are split by them. */
  readonly structural?: boolean;
  /** Words of each option of a structural switch, by value. */
  readonly options?: Readonly<Record<string, Text>>;
  /** Earlier versions, the earliest first. */
  readonly before?: readonly EarlierBelief[] | undefined;
}

export interface Correlation {
  readonly between: readonly [string, string];
  readonly rho: number;
  readonly why: Text;
}

/** A stochastic process, drawn in `prepare` into a monthly series per world. */
export interface Process {
  readonly id: string;
  readonly name: Text;
  readonly type: "ar1" | "renewal" | "hazard";
  readonly unit: string;
  /** Parameter ids or numbers by role: ar1 {sd, memory (months)}; renewal {median, spread}; hazard {rate (1/month), from (ISO date)}. */
  readonly with: Readonly<Record<string, string | number>>;
  readonly why: Text;
  readonly sources: readonly string[];
}

export interface SeriesInfo {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly scope: Text;
  readonly family: string;
  /** The one edition whose rows may stand in it, where editions of the source cannot be joined. */
  readonly vintage?: string | undefined;
  /** A later edition, brought to the scale of the first by what stands in both, for what was observed after the first. */
  readonly linked?: string | undefined;
}

export interface Observation {
  readonly series: string;
  /** End of the period observed, ISO date. */
  readonly observed: string;
  readonly published: string;
  readonly vintage: string;
  readonly value: number;
  /** Bounds of the 90 % interval; NaN when the source gives none. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly at: string;
  readonly label: string;
  readonly where: string;
}

/** Dated values that a scenario puts in the place of a series, from the first date on. */
export interface SeriesOverride {
  /** Month, YYYY-MM, to the value from its start on, in the unit of the series. */
  readonly values: Readonly<Record<string, number>>;
  /** Between the dates given: the last value, or a line from month to month. */
  readonly interpolation: "step" | "linear";
  /** Written for the reader, and checked: that of the series. */
  readonly unit?: string | undefined;
}

/** Days of a rule, YYYY-MM-DD, that a scenario puts in the place of its own. */
export interface RuleDays {
  readonly announced?: string | undefined;
  readonly effective?: string | undefined;
  readonly compliance?: string | undefined;
  readonly until?: string | undefined;
}

export interface Scenario {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  /** Parameter id to a number or a distribution. */
  readonly parameters: Readonly<Record<string, number | DistributionSpec>>;
  /** Rules switched off, or moved to other days. */
  readonly rules: {
    readonly off: readonly string[];
    readonly allOff: boolean;
    /** Rule id to those of its days that differ. */
    readonly days?: Readonly<Record<string, RuleDays>> | undefined;
  };
  /** Quantity id to a replacing equation. */
  readonly equations: Readonly<Record<string, string>>;
  /** Id of a series (`allowed`, all its elements) or of one element (`allowed[us]`) to its values. */
  readonly series?: Readonly<Record<string, SeriesOverride>> | undefined;
  readonly sources: readonly string[];
  /** The file it stands in, as shown in messages; set by the loader. */
  readonly file?: string;
  /**
   * `file:line:col` of the value (or key) at a path of that file, for faults found by rooms above: an equation stands
   * at `["equations", id]`, a parameter at `["parameters", id]`. Set by the loader. Being a function it does not cross
   * to a worker: take the places that are needed before.
   */
  where?(path?: readonly (string | number)[], of?: "key" | "value"): string;
}

/**
 * A licence, a promise of one, an order or a delivery: dated dealings under the law. None of them is a rule, and none
 * changes the status of a chip.
 */
export interface Dealing {
  readonly id: string;
  /** `assured`: an authority says that it will grant. `forecast`: a firm's own outlook, no delivery. */
  readonly stage: "applied" | "assured" | "licence" | "order" | "delivery" | "refused" | "forecast";
  readonly title: Text;
  /** Whose leave it is; absent for orders and deliveries. */
  readonly authority?: "US" | "CN" | undefined;
  /** Rules under which it was, or ahead of which it ran. */
  readonly rules: readonly string[];
  /** Vendor; absent when several. */
  readonly seller?: string | undefined;
  /** As reported; empty when not named. */
  readonly buyers: readonly string[];
  /** ISO code of the destination. */
  readonly to: string;
  readonly chips: readonly string[];
  /** ISO date, or the first of a period that `until` ends. */
  readonly on: string;
  readonly until?: string | undefined;
  /** When it became known, ISO date. */
  readonly published: string;
  readonly amount?:
    | {
        readonly value: number;
        readonly unit: "USD" | "chip" | "stack";
        readonly low?: number | undefined;
        readonly high?: number | undefined;
        readonly bound: "exact" | "at-most" | "at-least";
      }
    | undefined;
  /** True when it rests on weak sources. */
  readonly weak: boolean;
  readonly source: string;
  readonly sources: readonly string[];
  readonly at: string;
  readonly note?: Text | undefined;
}

/** A document whose meaning a room above knows (law, hardware constants): plain values with their places. */
export interface RawDocument {
  /** The document's `id`, or the name of its file. */
  readonly id: string;
  readonly file: string;
  /** Strings, finite numbers, booleans, null, arrays, plain objects. */
  readonly document: unknown;
  /** `file:line:col` of the value (or key) at a path; of its nearest ancestor when the path does not exist. */
  where(path?: readonly (string | number)[], of?: "key" | "value"): string;
}

/** Facts and beliefs, checked and cross-referenced. Maps are keyed by id, in order of file names. */
export interface Catalog {
  readonly sources: ReadonlyMap<string, Source>;
  readonly chips: ReadonlyMap<string, Chip>;
  readonly llms: ReadonlyMap<string, LanguageModel>;
  readonly rules: ReadonlyMap<string, RawDocument>;
  /** Licences, orders and deliveries of `catalog/licences`. */
  readonly dealings: ReadonlyMap<string, Dealing>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly correlations: readonly Correlation[];
  readonly processes: ReadonlyMap<string, Process>;
  readonly series: ReadonlyMap<string, SeriesInfo>;
  readonly observations: readonly Observation[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** `catalog/hardware/constants.yaml`; its document is an empty map when there is no such file. */
  readonly hardware: RawDocument;
  /** Every file of `catalog/hardware` by its name, the constants among them. */
  readonly hardwareFiles: ReadonlyMap<string, RawDocument>;
  /** Which files cite a source, by source id (files of the sources themselves apart). */
  readonly citedBy: ReadonlyMap<string, readonly string[]>;
  /** Hexadecimal SHA-256 of the content; see `catalogHash`. */
  readonly hash: string;
  /** Files read, as shown in messages, in the order of reading. */
  readonly files: readonly string[];
}
