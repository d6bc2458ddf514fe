import { isDate } from "../catalog/index.ts";
import { type Fault, InputError, suggest } from "../units/index.ts";
import type { RuleBook } from "./load-rules.ts";

/** Rules that a "what if" leaves out. `allOff` leaves out every rule of every country. */
export interface Switches {
  readonly off?: readonly string[];
  readonly allOff?: boolean;
}

/** A day, a destination, and where the buyer's ultimate parent sits (default: the destination). ISO codes and date. */
export interface Question extends Switches {
  readonly on: string;
  readonly to: string;
  readonly hq?: string;
}

/**
 * Checks a question and fills in the headquarters.
 * @throws InputError for a date that is not a full day, a code that is not of two capitals, an unknown rule
 */
export function checkQuestion(book: RuleBook, question: Question): Required<Question> {
  const { on, to, hq = to, off = [], allOff = false } = question;
  const faults: Fault[] = [];
  if (on.length !== 10 || !isDate(on))
    faults.push({ where: "on", what: `expected a day such as 2023-11-17, got "${on}"` });
  for (const [where, code] of [
    ["to", to],
    ["hq", hq],
  ] as const)
    if (!/^[A-Z]{2}$/.test(code))
      faults.push({ where, what: `expected an ISO country code such as "CN", got "${code}"` });
  const ids = book.rules.map((rule) => rule.id);
  for (const id of off) {
    if (ids.includes(id)) continue;
    const near = suggest(id, ids);
    faults.push({
      where: "off",
      what: `expected the id of a rule, got "${id}"${near ? `; did you mean "${near}"?` : ""}`,
    });
  }
  if (faults.length > 0) throw new InputError(faults);
  return { on, to, hq, off, allOff };
}
