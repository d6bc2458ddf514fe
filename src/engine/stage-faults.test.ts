import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { stageFaults } from "./stage-faults.ts";
import { faultsOf } from "./testing/run-small.ts";
import { type Short, smallModel } from "./testing/small-model.ts";

const RANGES: Record<string, readonly [number, number]> = { tau: [0.6, 12], share: [0.1, 0.9] };
const guarded = (quantities: Record<string, Short>) =>
  stageFaults(
    compileModel(smallModel({ tau: ["parameter", "month"], share: ["parameter", "1"], ...quantities })),
    (name) => RANGES[name]!,
  ).map(({ where, what }) => `${where} ${what}`);

describe("the step guard", () => {
  it.each(["0", "0 {month}", "-3 {month}", "0.7 {month}"])(
    "refuses a constant DELAY3 of %s when the model is read",
    (tau) => {
      const [fault] = faultsOf(smallModel({ x: ["output", "1", `1 + DELAY3(TIME / 1 {month}, ${tau})`] }));
      expect(fault).toContain(
        `quantities.x.equation: expected every stage of DELAY3(TIME / 1 {month}, ${tau}) to last at least one step (0.25 months), got `,
      );
      expect(fault).toContain("; lengthen the delay or shorten the step");
    },
  );

  it("lets constant stages of exactly one step pass", () => {
    const exact = { x: ["output", "1", "SMTH3(TIME / 1 {month}, 0.75 {month})"] } as const;
    expect(faultsOf(smallModel(exact))).toEqual([]);
  });

  it("refuses a stage that parameters may make too short, naming the values at fault", () => {
    expect(guarded({ x: ["output", "1", "SMTH3(TIME / 1 {month}, tau * (1 - share) * 2)"] })).toEqual([
      "model/test.yaml:x expected every stage of SMTH3(TIME / 1 {month}, tau * (1 - share) * 2) to last at least one step (0.25 months), got 0.04 at tau 0.6, share 0.9; clip the parameter or shorten the step",
    ]);
  });

  it("tells a call that all elements share once, with the parameters that could mend it", () => {
    const x: Short = ["output", "1", "DELAY1(TIME / 1 {month}, tau / 4)", { by: ["actor"] }];
    const model = compileModel(smallModel({ tau: ["parameter", "month"], x }));
    expect(stageFaults(model, () => [0.6, 12])).toMatchObject([
      { path: "quantities.x[us]", parameters: ["tau"] },
    ]);
  });

  it("lets pass what is long enough at every corner, and what depends on time", () => {
    expect(
      guarded({
        steady: ["output", "1", "SMTH1(TIME / 1 {month}, tau)"],
        both: ["output", "1", "DELAY3(TIME / 1 {month}, tau + 3 {month} * share)"],
        moving: ["output", "1", "DELAY1(1, TIME * share)"],
      }),
    ).toEqual([]);
  });
});
