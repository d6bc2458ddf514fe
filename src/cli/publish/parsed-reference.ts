/** `answer:`, `out:`, `diff:` with their scenario, quantity or event, date and suffix. */
export interface Parsed {
  readonly scenario: string;
  readonly id: string;
  readonly date: string;
  readonly suffix: string;
}

/** Reads what stands after the kind; without a scenario the reference one is meant. */
export function parse(rest: string, reference: string): Parsed | undefined {
  const match = /^(?:([^:@]+):)?([^:@]+)@([^/]+)(?:\/(.+))?$/.exec(rest);
  if (!match) return undefined;
  const [, scenario = reference, id, date, suffix = ""] = match;
  return { scenario, id: id!, date: date!, suffix };
}
