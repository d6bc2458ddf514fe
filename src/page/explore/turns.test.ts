import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

/** Turns whose work waits to be shown and ended by hand. */
function byHand() {
  const begun: { shown: () => void; end: () => void }[] = [];
  const turns = new Turns(
    (shown) =>
      new Promise<void>((end) => {
        begun.push({ shown, end });
      }),
  );
  return { turns, begun };
}

it("begins at once, and what is asked meanwhile waits for the first result and begins once", () => {
  const { turns, begun } = byHand();
  turns.ask();
  expect(begun).toHaveLength(1);
  for (let move = 0; move < 5; move += 1) turns.ask();
  expect(begun).toHaveLength(1);
  begun[0]!.shown();
  expect(begun).toHaveLength(2);
  begun[1]!.shown();
  expect(begun).toHaveLength(2);
});

it("after the first result a further move begins at once, though the work goes on", () => {
  const { turns, begun } = byHand();
  turns.ask();
  begun[0]!.shown();
  turns.ask();
  expect(begun).toHaveLength(2);
});

it("an earlier piece that ends late does not begin what waits for a later one", async () => {
  const { turns, begun } = byHand();
  turns.ask();
  begun[0]!.shown();
  turns.ask();
  turns.ask();
  begun[0]!.end();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]!.shown();
  expect(begun).toHaveLength(3);
});

it("work that ends without a result lets the next begin", async () => {
  const { turns, begun } = byHand();
  turns.ask();
  turns.ask();
  begun[0]!.end();
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toHaveLength(2);
});
