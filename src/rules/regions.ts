import type { Chip, Fact } from "../catalog/index.ts";
import { findings } from "./findings.ts";
import { rulesInForce } from "./in-force.ts";
import type { RuleBook } from "./load-rules.ts";
import type { QuantityName } from "./quantity.ts";
import { checkQuestion, type Question } from "./question.ts";
import type { Predicate, Rule } from "./rule-schema.ts";
import { type ChipStatus, settle } from "./status.ts";

/** Quantities that an axis may show. */
export type PlaneAxis = "tpp" | "performanceDensity" | "transferRate" | "memoryBandwidth";

/** What is held still while two quantities vary: a made-up chip that differs from a real one in nothing else. */
export interface PlaneBase {
  readonly datacenter: boolean;
  readonly vendor: string;
  /** mm2; unused where performance density is an axis. */
  readonly dieArea: number;
  /** GB/s; unused where it is an axis. */
  readonly transferRate: number;
  /** GB/s; unused where it is an axis. */
  readonly memoryBandwidth: number;
}

/** TPP across, another quantity up, for a delivery on a day. */
export interface Plane {
  readonly on: string;
  readonly to: string;
  readonly up: Exclude<PlaneAxis, "tpp">;
  readonly base: PlaneBase;
}

/** What a chip may expect; a licence is told by how an application is looked at. */
export type RegionKind =
  | "free"
  | "notification"
  | "letter"
  | "case-by-case"
  | "denied"
  | "licence"
  | "unknown";

/**
 * The plane cut along every line of the law in force: `cells[i][j]` holds from `across[i - 1]` (or 0) to below
 * `across[i]` (or without end), and upwards in the same way with `j` and `up`.
 */
export interface RegionMap {
  readonly across: readonly number[];
  readonly up: readonly number[];
  readonly cells: readonly (readonly RegionKind[])[];
  /** Ids of the rules that decide somewhere on the plane. */
  readonly rules: readonly string[];
}

/** How a status is drawn. */
export function regionKind({ status: name, policy }: Pick<ChipStatus, "status" | "policy">): RegionKind {
  if (name !== "controlled") return name;
  if (policy?.review === "presumption-of-denial") return "denied";
  return policy?.review === "case-by-case" ? "case-by-case" : "licence";
}

/**
 * Cuts a plane along the thresholds of the rules in force and asks for the status of one made-up chip in each cell;
 * lines across which nothing changes are left out.
 */
export function regionMap(book: RuleBook, plane: Plane): RegionMap {
  const lines = linesOf(book, plane);
  const rules = new Set<string>();
  const cells = middles(lines.across).map((x) =>
    middles(lines.up).map((y) => {
      const found = settle(book, chipAt(plane, x, y), plane);
      for (const id of [found.rule, found.policy?.rule]) if (id) rules.add(id);
      return regionKind(found);
    }),
  );
  return { ...merged({ ...lines, cells }), rules: [...rules] };
}

/** The kind at a point: a value on a line belongs to the cell above it. */
export function regionAt({ across, up, cells }: RegionMap, x: number, y: number): RegionKind {
  const index = (lines: readonly number[], value: number) => lines.filter((line) => line <= value).length;
  return cells[index(across, x)]![index(up, y)]!;
}

/** A made-up chip at a point of a plane. */
export function chipAt({ up, base }: Pick<Plane, "up" | "base">, x: number, y: number): Chip {
  const fact = (value: number, unit: string): Fact => ({
    value,
    unit,
    source: "made-up",
    date: "2022-01-01",
  });
  const areaOf = up === "performanceDensity" ? x / y : base.dieArea;
  return {
    id: "made-up",
    name: { en: "made-up chip", ru: "условный чип" },
    vendor: base.vendor,
    headquarters: "US",
    announced: "2022-01-01",
    available: "2022-01-01",
    datacenter: base.datacenter,
    nonPlanar: true,
    aliases: [],
    facts: {
      fp8_dense: fact(x / BITS, "TFLOP/s"),
      die_area: fact(areaOf, "mm2"),
      io_bandwidth: fact(up === "transferRate" ? y : base.transferRate, "GB/s"),
      hbm_bandwidth: fact(up === "memoryBandwidth" ? y : base.memoryBandwidth, "GB/s"),
    },
  };
}

/** Length of the numbers in which the made-up chip is fast; it has no other rate. */
const BITS = 8;

/** Every value at which a predicate in force may turn, on either axis. */
function linesOf(book: RuleBook, plane: Plane): Pick<RegionMap, "across" | "up"> {
  const question = checkQuestion(book, plane as Question);
  const chip = chipAt(plane, 1, 1);
  const roles: readonly Rule["role"][] = ["control", "letter", "policy"];
  // Of the rules that reach a made-up chip; which of them bind is asked once more for each cell.
  const reaching = new Set(
    findings(book, chip, question, { authority: "US", roles }).map(({ rule }) => rule.id),
  );
  const bounds = rulesInForce(book, question.on, question)
    .filter(({ id }) => reaching.has(id))
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ when }) => boundsOf(when)));
  const sorted = (values: readonly number[]) =>
    [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
  return {
    across: sorted(bounds.flatMap((bound) => across(bound, plane))),
    up: sorted(bounds.flatMap((bound) => upwards(bound, plane))),
  };
}

interface Bound {
  readonly quantity: QuantityName;
  readonly threshold: number;
}

function boundsOf(predicate: Predicate): Bound[] {
  const own = (Object.entries(predicate) as [QuantityName, unknown][]).flatMap(([quantity, bound]) =>
    typeof bound === "object" && bound !== null && !Array.isArray(bound) && (quantity as string) !== "not"
      ? Object.values(bound as Record<string, number>).map((threshold) => ({ quantity, threshold }))
      : [],
  );
  const inner = [
    ...(predicate.all ?? []),
    ...(predicate.any ?? []),
    ...(predicate.not ? [predicate.not] : []),
  ];
  return [...own, ...inner.flatMap(boundsOf)];
}

/** A density over a fixed die is a TPP. */
function across({ quantity, threshold }: Bound, { up, base }: Plane): number[] {
  if (quantity === "tpp") return [threshold];
  return quantity === "performanceDensity" && up !== "performanceDensity" ? [threshold * base.dieArea] : [];
}

/** A sum of two rates, one of them fixed, is a line for the other. */
function upwards({ quantity, threshold }: Bound, { up, base }: Plane): number[] {
  if (quantity === up) return [threshold];
  if (quantity !== "totalBandwidth") return [];
  if (up === "memoryBandwidth") return [threshold - base.transferRate];
  return up === "transferRate" ? [threshold - base.memoryBandwidth] : [];
}

/** A point inside each stretch between lines. */
function middles(lines: readonly number[]): number[] {
  if (lines.length === 0) return [1];
  const between = lines.slice(1).map((line, index) => (line + lines[index]!) / 2);
  return [lines[0]! / 2, ...between, lines.at(-1)! * 2];
}

function merged(map: Omit<RegionMap, "rules">): Omit<RegionMap, "rules"> {
  const columns = kept(map.across, map.cells);
  const rows = kept(map.up, transposed(columns.parts));
  return { across: columns.lines, up: rows.lines, cells: transposed(rows.parts) };
}

/** Lines whose two sides differ, with what lies between them. */
function kept<Part extends readonly unknown[]>(
  lines: readonly number[],
  parts: readonly Part[],
): { readonly lines: number[]; readonly parts: Part[] } {
  const result: { lines: number[]; parts: Part[] } = { lines: [], parts: [parts[0]!] };
  for (const [index, line] of lines.entries()) {
    const next = parts[index + 1]!;
    if (next.join() === result.parts.at(-1)!.join()) continue;
    result.lines.push(line);
    result.parts.push(next);
  }
  return result;
}

function transposed<Value>(rows: readonly (readonly Value[])[]): Value[][] {
  return rows[0]!.map((_, index) => rows.map((row) => row[index]!));
}
