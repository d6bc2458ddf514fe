import { z } from "zod";
import { type Fault, formatFault, InputError } from "../../units/index.ts";
import { Refusal, type RefusalKind } from "../jobs/refusal.ts";

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
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
    faults: readonly Fault[] = [],
  ) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.headers = headers;
    this.faults = faults;
  }

  body(): ProblemBody {
    const errors = this.faults.map(({ where, what, path }) => ({
      where: plain(where),
      detail: plain(path === undefined || path === "" ? what : `${path}: ${what}`),
    }));
    return {
      type: "about:blank",
      title: TITLES[this.status] ?? "Error",
      status: this.status,
      detail: this.message,
      ...(errors.length > 0 && { errors }),
    };
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

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
    return new Problem(OF_REFUSAL[error.kind], error.message, { "Retry-After": String(error.retryAfter) });
  return new Problem(500, "internal error");
}

/** Beyond these a reader is not helped by more. */
const MOST_FAULTS = 50;

function inputProblem(faults: readonly Fault[]): Problem {
  const [first] = faults;
  return new Problem(422, plain(formatFault(first!)), {}, faults.slice(0, MOST_FAULTS));
}

/** A part of the input has no dashes before it, as an option has: `--chip h20` is `chip=h20`. */
function plain(words: string): string {
  return words.replace(/--([a-z]+) (?=[a-z0-9.-]+[,;])/g, "$1=").replace(/(^|[^\w-])--(?=[a-z])/g, "$1");
}
