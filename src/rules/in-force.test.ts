import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesInForce } from "./in-force.ts";
import { bindingDate, type RuleBook } from "./load-rules.ts";
import { bookOf } from "./testing/book-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";
import { turningDays } from "./timeline.ts";

const inForce = (book: RuleBook, on: string) => rulesInForce(book, on).map(({ id }) => id);

describe("a rule that another superseded", () => {
  it("comes back when its successor ends", () => {
    const book = bookOf(
      { id: "old" },
      { id: "new", effective: "2021-01-01", supersedes: ["old"], until: "2022-01-01" },
    );
    expect([inForce(book, "2020-12-31"), inForce(book, "2021-12-31"), inForce(book, "2022-01-01")]).toEqual([
      ["old"],
      ["new"],
      ["old"],
    ]);
  });

  it("comes back while its successor is suspended, and goes again after", () => {
    const suspended = [{ from: "2021-06-01", until: "2021-09-01" }];
    const book = bookOf(
      { id: "old" },
      { id: "new", effective: "2021-01-01", supersedes: ["old"], suspended },
    );
    expect(["2021-05-31", "2021-06-01", "2021-08-31", "2021-09-01"].map((on) => inForce(book, on))).toEqual([
      ["new"],
      ["old"],
      ["old"],
      ["new"],
    ]);
  });

  it("stays away where the file of its successor says so", () => {
    const book = bookOf(
      { id: "old" },
      { id: "new", effective: "2021-01-01", supersedes: ["old"], until: "2022-01-01", revives: false },
    );
    expect(inForce(book, "2022-01-01")).toEqual([]);
  });

  it("stays away while a successor of its successor binds, and a gap brings back only the last", () => {
    const book = bookOf(
      { id: "a" },
      { id: "b", effective: "2021-01-01", supersedes: ["a"] },
      { id: "c", effective: "2022-01-01", supersedes: ["b"], until: "2023-01-01" },
    );
    expect(["2020-06-01", "2021-06-01", "2022-06-01", "2023-06-01"].map((on) => inForce(book, on))).toEqual([
      ["a"],
      ["b"],
      ["c"],
      ["b"],
    ]);
  });

  it("stays away when two replace it and one of them ends", () => {
    const book = bookOf(
      { id: "a" },
      { id: "b", effective: "2021-01-01", supersedes: ["a"], until: "2022-01-01" },
      { id: "c", effective: "2021-06-01", supersedes: ["a"] },
    );
    expect(inForce(book, "2022-06-01")).toEqual(["c"]);
  });
});

/** The law kept day by day: each event moves the state that the day before left, and nothing is looked up again. */
class Ledger {
  private readonly standing = new Set<string>();
  private readonly begun = new Set<string>();
  private readonly book: RuleBook;

  constructor(book: RuleBook) {
    this.book = book;
  }

  pass(day: string): void {
    for (const rule of this.book.rules) {
      if (bindingDate(rule) === day) {
        this.begun.add(rule.id);
        this.standing.add(rule.id);
      }
      for (const { from, until } of rule.suspended) {
        if (from === day) this.standing.delete(rule.id);
        if (until === day && this.begun.has(rule.id)) this.standing.add(rule.id);
      }
      if (rule.until !== undefined && rule.until <= day) this.standing.delete(rule.id);
    }
  }

  inForce(): string[] {
    const replaces = (id: string): boolean =>
      this.book.rules.some(
        (one) =>
          one.supersedes.includes(id) &&
          this.begun.has(one.id) &&
          (this.standing.has(one.id) || !one.revives || replaces(one.id)),
      );
    return [...this.standing].filter((id) => !replaces(id)).sort();
  }
}

function expectRoundTrip(book: RuleBook): void {
  const ledger = new Ledger(book);
  for (const day of turningDays(book)) {
    ledger.pass(day);
    expect(ledger.inForce(), day).toEqual(inForce(book, day).sort());
  }
}

describe("the round trip: event after event gives what is in force on each day", () => {
  it("of the law of the catalog", () => {
    const { book } = lawUnderTest();
    expect(turningDays(book).length).toBeGreaterThan(20);
    expectRoundTrip(book);
  });

  it("of any law, with ends, suspensions and chains", () => {
    const month = fc.integer({ min: 0, max: 35 });
    const day = (months: number) =>
      `${2020 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
    const made = fc.array(
      fc.record({
        effective: month,
        length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        pause: fc.option(fc.tuple(fc.nat({ max: 10 }), fc.integer({ min: 1, max: 8 })), { nil: undefined }),
        supersedes: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
        revives: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(made, (rules) => {
        const written = rules.map(({ effective, length, pause, supersedes, revives }, i) => ({
          id: `r${i}`,
          announced: day(effective),
          effective: day(effective),
          ...(length !== undefined && { until: day(effective + length) }),
          suspended: pause
            ? [{ from: day(effective + pause[0]), until: day(effective + pause[0] + pause[1]) }]
            : [],
          // Only an earlier rule of the list, so that none replaces what replaces it.
          supersedes: [...new Set(supersedes.filter((n) => n < i))].map((n) => `r${n}`),
          revives,
        }));
        expectRoundTrip(bookOf(...written));
      }),
      { numRuns: 300 },
    );
  });
});
