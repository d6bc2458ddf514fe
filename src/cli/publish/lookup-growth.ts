import { quantile, share } from "../../analysis/index.ts";
import { formatDate } from "../../units/index.ts";
import type { Found } from "./found.ts";
import { columnOf, type NamedRun, QUANTILES } from "./lookup-columns.ts";
import type { Parsed } from "./parsed-reference.ts";
import { runLines } from "./result-words.ts";

/** `rise:QUANTITY@FROM..TO`: the share of worlds in which a quantity is greater at the later date. */
export function rise({ scenario, id, date, suffix }: Parsed, run: NamedRun): Found | undefined {
  const [from = "", to = ""] = date.split("..");
  const earlier = columnOf(run, scenario, id, from);
  const later = columnOf(run, scenario, id, to);
  if (!earlier || !later || suffix !== "") return undefined;
  const apart = later.values.map((value, world) => value - earlier.values[world]!);
  return {
    kind: "result",
    shape: "probability",
    value: share(apart, (value) => value > 0),
    unit: "1",
    href: "",
    quantity: later.quantity,
    name: {
      ru: `${term(later.name.ru)} больше на ${formatDate(to, "ru")}, чем на ${formatDate(from, "ru")}`,
      en: `${term(later.name.en)} is greater on ${formatDate(to, "en")} than on ${formatDate(from, "en")}`,
    },
    about: (language) => [
      language === "ru"
        ? `доля прогонов, где ${formatDate(to, "ru")} больше, чем ${formatDate(from, "ru")}`
        : `share of worlds in which it is greater on ${formatDate(to, "en")} than on ${formatDate(from, "en")}`,
      ...runLines(later.scenario, run.answer, language),
    ],
  };
}

/** Of "lag: months since ..." the term alone. */
function term(name: string): string {
  return name.replace(/:.*$/, "");
}

/** `added:QUANTITY@FROM..TO`: how much a quantity grew between two dates, the median over the worlds. */
export function added({ scenario, id, date, suffix }: Parsed, run: NamedRun): Found | undefined {
  const [from = "", to = ""] = date.split("..");
  const earlier = columnOf(run, scenario, id, from);
  const later = columnOf(run, scenario, id, to);
  if (!earlier || !later) return undefined;
  const grown = later.values.map((value, world) => value - earlier.values[world]!);
  return between({ grown, unit: later.unit, column: later, from, to, suffix }, run);
}

/** `gain:A~B@FROM..TO`: the growth of A over that of B between two dates, world by world. */
export function gain({ scenario, id, date, suffix }: Parsed, run: NamedRun): Found | undefined {
  const [from = "", to = ""] = date.split("..");
  const [above = "", below = ""] = id.split("~");
  const [a, b] = [above, below].map((one) => [
    columnOf(run, scenario, one, from),
    columnOf(run, scenario, one, to),
  ]) as [(Column | undefined)[], (Column | undefined)[]];
  if (!a[0] || !a[1] || !b[0] || !b[1]) return undefined;
  const grown = a[1].values.map(
    (value, world) => (value - a[0]!.values[world]!) / (b[1]!.values[world]! - b[0]!.values[world]!),
  );
  const name = { ru: `${a[1].name.ru} к ${b[1].name.ru}`, en: `${a[1].name.en} over ${b[1].name.en}` };
  return between({ grown, unit: "1", column: { ...a[1], name }, from, to, suffix }, run);
}

type Column = NonNullable<ReturnType<typeof columnOf>>;

function between(
  {
    grown,
    unit,
    column,
    from,
    to,
    suffix,
  }: {
    readonly grown: Float64Array;
    readonly unit: string;
    readonly column: Column;
    readonly from: string;
    readonly to: string;
    readonly suffix: string;
  },
  run: NamedRun,
): Found | undefined {
  const at = QUANTILES[suffix];
  if (at === undefined) return undefined;
  return {
    kind: "result",
    shape: "quantity",
    value: quantile(grown, at),
    unit,
    low: quantile(grown, 0.05),
    high: quantile(grown, 0.95),
    href: "",
    quantity: column.quantity,
    name: column.name,
    about: (language) => [
      language === "ru"
        ? `прирост с ${formatDate(from, "ru")} по ${formatDate(to, "ru")}`
        : `growth from ${formatDate(from, "en")} to ${formatDate(to, "en")}`,
      ...runLines(column.scenario, run.answer, language),
    ],
  };
}
