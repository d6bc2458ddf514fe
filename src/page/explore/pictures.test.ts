import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Engine } from "../open-engine.ts";
import type { RunRequest, StageAnswer } from "../protocol.ts";
import { FIRST, Pictures } from "./pictures.ts";

const request: RunRequest = { scenarios: [{ scenario: "as-it-was" }] };
let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

/** An engine that shows what it is asked, at once. */
function engine() {
  const asked: RunRequest[] = [];
  const cancel = vi.fn();
  const run: Engine["run"] = async (one, show) => {
    asked.push(one);
    for (const worlds of one.stages ?? [FIRST, 2048]) show({ worlds } as StageAnswer);
    return "done";
  };
  return { asked, cancel, pictures: new Pictures({ run, cancel, add: vi.fn(), close: vi.fn() }) };
}

const paint = async () => {
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  for (const frame of frames.splice(0)) frame();
};

it("what is seen comes first, everything once it is on the screen", async () => {
  const { asked, pictures } = engine();
  const shown: [number, boolean][] = [];
  const end = pictures.run(request, ["lag_match"], ({ worlds }, again) => shown.push([worlds, again]));
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  expect(asked).toEqual([{ ...request, stages: [FIRST], only: ["lag_match"] }]);
  await paint();
  expect(await end).toBe("done");
  expect(asked.slice(1)).toEqual([request]);
  expect(shown).toEqual([
    [FIRST, false],
    [FIRST, true],
    [2048, false],
  ]);
});

it("a page that paints nothing goes on", async () => {
  const { asked, pictures } = engine();
  expect(await pictures.run(request, [], () => {})).toBe("done");
  expect(asked).toHaveLength(2);
});

it("a run that another one or `cancel` overtook before it was seen goes no further", async () => {
  const { asked, cancel, pictures } = engine();
  const first = pictures.run(request, [], () => {});
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const second = pictures.run(request, [], () => {});
  await vi.waitFor(() => expect(frames).toHaveLength(2));
  for (const frame of frames.splice(0)) frame();
  expect([await first, await second]).toEqual(["cancelled", "done"]);
  expect(asked).toHaveLength(3);
  const third = pictures.run(request, [], () => {});
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  pictures.cancel();
  expect(cancel).toHaveBeenCalledOnce();
  await paint();
  expect(await third).toBe("cancelled");
  expect(asked).toHaveLength(4);
});

it("a run that another one is about to overtake leaves the engine to it", async () => {
  const { asked, cancel, pictures } = engine();
  const end = pictures.run(request, [], () => {});
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  pictures.overtake();
  await paint();
  expect(await end).toBe("cancelled");
  expect(asked).toHaveLength(1);
  expect(cancel).not.toHaveBeenCalled();
});
