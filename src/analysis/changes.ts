import { canonicalJson, type RuleDays, type Scenario } from "../catalog/index.ts";

/** One thing in which two scenarios differ, that can be taken over by itself. */
export type Change = RuleChange | QuantityChange;

/** A rule that is off, on or on other days. Its id in lists of parts is `rule:<id>`. */
export interface RuleChange {
  readonly kind: "rule";
  readonly id: string;
  readonly rule: string;
  readonly how: "off" | "on" | "moved";
}

/**
 * A quantity whose parameter, series or equation differs; all its elements and both forms together, since one form of
 * it may not stand beside the other. Its id is `quantity:<id>`.
 */
export interface QuantityChange {
  readonly kind: "quantity";
  readonly id: string;
  readonly quantity: string;
  readonly forms: readonly Form[];
}

/** The parts of a scenario that are keyed by quantities. */
const FORMS = ["parameters", "series", "equations"] as const;
type Form = (typeof FORMS)[number];

/**
 * What makes a scenario out of another: rules first, then quantities, each in the order of the law or by id.
 *
 * @param rules ids of all rules, since a scenario may switch all of them off
 */
export function changesBetween(against: Scenario, scenario: Scenario, rules: readonly string[]): Change[] {
  const ofRules = rules.flatMap((rule): RuleChange[] => {
    const [before, after] = [stateOf(against, rule), stateOf(scenario, rule)];
    if (before === after) return [];
    const how = after === OFF ? "off" : before === OFF ? "on" : "moved";
    return [{ kind: "rule", id: `rule:${rule}`, rule, how }];
  });
  const quantities = new Map<string, Form[]>();
  for (const form of FORMS)
    for (const quantity of differing(against[form] ?? {}, scenario[form] ?? {}))
      quantities.set(quantity, [...(quantities.get(quantity) ?? []), form]);
  const ofQuantities = [...quantities]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([quantity, forms]): QuantityChange => ({
        kind: "quantity",
        id: `quantity:${quantity}`,
        quantity,
        forms,
      }),
    );
  return [...ofRules, ...ofQuantities];
}

/** The scenario that takes some changes over and leaves the rest as it was. */
export function withChanges(
  { against, scenario, rules }: Readonly<{ against: Scenario; scenario: Scenario; rules: readonly string[] }>,
  taken: readonly Change[],
  id: string,
): Scenario {
  const ids = new Set(taken.map((change) => change.id));
  const ownerOf = (key: string): Scenario => (ids.has(`quantity:${baseOf(key)}`) ? scenario : against);
  const part = <T>(form: Form): Record<string, T> => {
    const both = [against[form] ?? {}, scenario[form] ?? {}] as Readonly<Record<string, T>>[];
    return Object.fromEntries(
      both.flatMap((own, index) =>
        Object.entries(own).filter(([key]) => ownerOf(key) === [against, scenario][index]),
      ),
    );
  };
  const states = rules.map((rule) => {
    const owner = ids.has(`rule:${rule}`) ? scenario : against;
    return { rule, off: isOff(owner, rule), days: owner.rules.days?.[rule] };
  });
  const moved = states.flatMap(({ rule, days }): [string, RuleDays][] => (days ? [[rule, days]] : []));
  return {
    ...scenario,
    id,
    parameters: part("parameters"),
    series: part("series"),
    equations: part("equations"),
    rules: {
      off: states.flatMap(({ rule, off }) => (off ? [rule] : [])),
      allOff: false,
      ...(moved.length === 0 ? {} : { days: Object.fromEntries(moved) }),
    },
    where: (path = [], of) => {
      const owner = ownerOf(String(path[1] ?? ""));
      return owner.where?.(path, of) ?? owner.file ?? `scenario ${owner.id}`;
    },
  };
}

/** Ids of quantities, without their elements, that two maps do not give alike. */
function differing(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Set<string> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const same = (key: string): boolean =>
    Object.hasOwn(before, key) &&
    Object.hasOwn(after, key) &&
    canonicalJson(before[key]) === canonicalJson(after[key]);
  return new Set([...keys].filter((key) => !same(key)).map(baseOf));
}

/** `allowed` of `allowed[us]`. */
function baseOf(key: string): string {
  return key.replace(/\[.*$/, "").trim();
}

const OFF = "off";

/** How a rule stands in a scenario, as a string that can be compared. */
function stateOf(scenario: Scenario, rule: string): string {
  return isOff(scenario, rule) ? OFF : canonicalJson(scenario.rules.days?.[rule] ?? {});
}

function isOff({ rules }: Scenario, rule: string): boolean {
  return rules.allOff || rules.off.includes(rule);
}
