import { expect, test } from "vitest";
import { type ChangeFormat, changeText } from "./change-text.ts";

test.each<[number, string, ChangeFormat, string, string]>([
  [-0.8, "month", "longer", "на~0,8~месяца короче", "0.8~months shorter"],
  [6.6, "month", "longer", "на~6,6~месяца длиннее", "6.6~months longer"],
  [-0.02, "month", "longer", "почти без изменений", "about the same"],
  [-1, "ECI", "stronger", "на~1~балл ECI слабее", "1~ECI point weaker"],
  [0.3, "ECI", "more", "на~0,3~балла ECI больше", "0.3~ECI points more"],
  [0, "H100e(flop)", "more", "почти без изменений", "about the same"],
  [1.3, "1", "percent-more", "на~30~% больше", "30% more"],
  [0.92, "1", "percent-more", "на~8~% меньше", "8% less"],
  [1.002, "1", "percent-more", "почти без изменений", "about the same"],
  [2.2, "1", "percent-more", "в~2,2 раза больше", "2.2 times as much"],
  [7, "1", "percent-more", "в~7 раз больше", "7 times as much"],
  [12, "1", "percent-more", "в~12 раз больше", "12 times as much"],
])("%d %s asked as %s is «%s»", (value, unit, format, ru, en) => {
  expect(changeText(value, unit, "ru", format).replaceAll("\u00a0", "~")).toBe(ru);
  expect(changeText(value, unit, "en", format).replaceAll("\u00a0", "~")).toBe(en);
});
