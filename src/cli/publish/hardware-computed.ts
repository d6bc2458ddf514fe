import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import type { Found } from "./found.ts";

/** What a number is: its unit, name, the section that explains it, and under which load it holds. */
interface Kind {
  readonly unit: string;
  readonly name: Text;
  readonly section: string;
  readonly load?: Text;
  /** Follows from the record without the model. */
  readonly exact?: boolean;
}

/** A computed number with its 80 % interval. */
export function computedHere({ value, low, high }: Uncertain, kind: Kind): Found {
  const { unit, name, section, load, exact } = kind;
  return {
    kind: "result",
    shape: "quantity",
    value,
    unit,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    level: 80,
    href: `hardware.html#${section}`,
    name,
    ...(load && { about: (language) => [load[language]] }),
    ...(exact && { exact }),
  };
}

/** Numbers by their references. */
export type Entries = [string, Found][];
