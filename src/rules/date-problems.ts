import { monthsBetween } from "../units/index.ts";

/** The days of one rule, YYYY-MM-DD. */
export interface RuleDates {
  readonly announced: string;
  readonly published?: string | undefined;
  readonly effective: string;
  readonly compliance?: string | undefined;
  readonly until?: string | undefined;
  readonly suspended: readonly { readonly from: string; readonly until: string }[];
}

interface DateProblem {
  readonly path: (string | number)[];
  readonly what: string;
}

/** A rule may bind some days before a gazette prints it, never a year. */
const MONTHS_TO_PRINT = 12;

/** What cannot be of the order of a rule's days, each with the key that is wrong and what was expected of it. */
export function dateProblems(rule: RuleDates): DateProblem[] {
  const { announced, published, effective, compliance, until, suspended } = rule;
  const problems: DateProblem[] = [];
  const expect = (holds: boolean, path: (string | number)[], what: string) => {
    if (!holds) problems.push({ path, what: `expected a day ${what}` });
  };
  expect((compliance ?? effective) >= effective, ["compliance"], `not before it takes effect (${effective})`);
  if (until !== undefined) expect(until > effective, ["until"], `after it takes effect (${effective})`);
  if (published !== undefined) {
    expect(published >= announced, ["published"], `not before it was announced (${announced})`);
    const late = monthsBetween(effective, published) > MONTHS_TO_PRINT;
    expect(!late, ["published"], `at most ${MONTHS_TO_PRINT} months after it takes effect (${effective})`);
  }
  for (const [i, pause] of suspended.entries()) {
    expect(
      pause.until > pause.from,
      ["suspended", i, "until"],
      `after its suspension starts (${pause.from})`,
    );
    const before = suspended[i - 1]?.until ?? effective;
    const what = i === 0 ? "it takes effect" : "the suspension before it ends";
    expect(pause.from >= before, ["suspended", i, "from"], `not before ${what} (${before})`);
  }
  return problems;
}
