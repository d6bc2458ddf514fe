import { expect, it } from "vitest";
import { FailureList, type WorldFailure } from "../ensemble/failures.ts";
import { joinFailures } from "./join-failures.ts";

const failure = (world: number, quantity: string, month: number): WorldFailure => ({
  replicate: 0,
  world,
  quantity,
  month,
  reason: "not finite",
});

it("counts of two workers are those of one that saw all worlds", () => {
  const all = [
    failure(1, "b", 7),
    failure(2, "a", 3),
    failure(3, "b", 5),
    failure(4, "c", 1),
    failure(5, "a", 9),
  ];
  const counted = (of: readonly WorldFailure[]) => {
    const list = new FailureList();
    list.add(of);
    return list.byQuantity();
  };
  const joined = joinFailures([...counted(all.slice(0, 2)), ...counted(all.slice(2))]);
  expect(joined).toEqual(counted(all));
  expect(joined[0]).toEqual({ quantity: "a", reason: "not finite", worlds: 2, firstMonth: 3, lastMonth: 9 });
});
