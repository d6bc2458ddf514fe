import { expect, test } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { loadRules } from "./load-rules.ts";
import { type ChipStatus, status } from "./status.ts";
import { timeline, turningDays } from "./timeline.ts";

const catalog = loadCatalog();
const book = loadRules(catalog.rules.values());

/** What makes one answer another. */
const answer = ({ status: name, paragraph, rule, policy, also }: ChipStatus) => [
  name,
  paragraph,
  rule,
  policy?.review,
  policy?.rule,
  ...also.map((remark) => remark.rule),
];

test("on every turning day of the law a timeline has the status of that day", () => {
  const days = turningDays(book);
  expect(days.length).toBeGreaterThan(30);
  const chips = [...catalog.chips.values()].filter((_, index) => index % 7 === 0);
  expect(chips.length).toBeGreaterThan(20);
  for (const chip of chips) {
    for (const to of ["CN", "AE"]) {
      const stretches = timeline(book, chip, { to });
      for (const on of days) {
        const then = stretches.find(
          ({ from, until }) => (from === null || from <= on) && (until === null || on < until),
        )!;
        expect({ chip: chip.id, to, on, is: answer(then) }).toEqual({
          ...{ chip: chip.id, to, on },
          is: answer(status(book, chip, { on, to })),
        });
      }
    }
  }
});
