import { z } from "zod";
import type { Text } from "../../catalog/index.ts";
import { type Fault, formatFault, InputError, type Language } from "../../units/index.ts";
import { translatedFaults } from "../faults/translated.ts";
import { Refusal, type RefusalKind } from "../jobs/refusal.ts";
import { DETAILS, TITLES } from "./words.ts";

/** A problem as RFC 9457 has it; `errors` lists every fault of an input. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("the first fault in one line: where, what was expected, what was got"),
  errors: z.array(z.strictObject({ where: z.string(), detail: z.string() })).optional(),
});

export type ProblemBody = z.infer<typeof problemSchema>;

/** What is answered when something is not done: thrown, and written as `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  private readonly detail: Text;
  private readonly faults: readonly Fault[];

  constructor(
    status: number,
    detail: Text,
    headers: Readonly<Record<string, string>> = {},
    faults: readonly Fault[] = [],
  ) {
    super(detail.en);
    this.name = "Problem";
    this.status = status;
    this.detail = detail;
    this.headers = headers;
    this.faults = faults;
  }

  /**
   * The body in the language that was asked for, or in English where a part of it has not been put into that: a text is
   * in one language.
   */
  in(wanted: Language): { readonly language: Language; readonly body: ProblemBody } {
    const { language, faults } = translatedFaults(this.faults, wanted);
    const errors = faults.map(({ where, what, path }) => ({
      where: plain(where),
      detail: plain(path === undefined || path === "" ? what : `${path}: ${what}`),
    }));
    const [first] = faults;
    return {
      language,
      body: {
        type: "about:blank",
        title: (TITLES[this.status] ?? TITLES[500]!)[language],
        status: this.status,
        detail: first === undefined ? this.detail[language] : plain(formatFault(first)),
        ...(errors.length > 0 && { errors }),
      },
    };
  }
}

const OF_REFUSAL: Readonly<Record<RefusalKind, number>> = {
  busy: 503,
  "too long": 503,
  "out of memory": 503,
  closing: 503,
};

/** Whatever was thrown, as a problem. What is our own fault says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InputError) return inputProblem(error.faults);
  if (error instanceof Refusal)
    return new Problem(OF_REFUSAL[error.kind], error.text, { "Retry-After": String(error.retryAfter) });
  return new Problem(500, DETAILS.internal);
}

/** Beyond these a reader is not helped by more. */
const MOST_FAULTS = 50;

function inputProblem(faults: readonly Fault[]): Problem {
  const first = formatFault(faults[0]!);
  return new Problem(422, { en: first, ru: first }, {}, faults.slice(0, MOST_FAULTS));
}

/** A part of the input has no dashes before it, as an option has: `--chip h20` is `chip=h20`. */
function plain(words: string): string {
  return words.replace(/--([a-z]+) (?=[a-z0-9.-]+[,;])/g, "$1=").replace(/(^|[^\w-])--(?=[a-z])/g, "$1");
}
