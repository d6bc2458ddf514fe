import fc from "fast-check";
import { expect, it } from "vitest";
import { wrap } from "./picture.ts";

it("breaks between words only, loses none, and fills each line as far as it goes", () => {
  expect(wrap("one two three", (line) => line.length <= 7)).toEqual(["one two", "three"]);
  expect(wrap("extraordinary day", (line) => line.length <= 5)).toEqual(["extraordinary", "day"]);
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, room) => {
      const lines = wrap(parts.join(" "), (line) => line.length <= room);
      expect(lines.join(" ")).toBe(parts.join(" "));
      for (const [index, line] of lines.entries()) {
        if (line.includes(" ")) expect(line.length).toBeLessThanOrEqual(room);
        const next = lines[index + 1]?.split(" ")[0];
        if (next !== undefined) expect(`${line} ${next}`.length).toBeGreaterThan(room);
      }
    }),
  );
});
