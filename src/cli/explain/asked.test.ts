import { describe, expect, it } from "vitest";
import type { Question } from "../../analysis/index.ts";
import { lastDayBefore, readAsked } from "../../api/explain/asked.ts";
import type { InputError } from "../../units/index.ts";
import { sayFault } from "../say-fault.ts";

const question = {
  events: [{ id: "lead-3m", quantity: "lead" }],
  headline: { event: { id: "lead-3m", by: "2030-12-31" }, lag: { quantity: "lag", date: "2028-12-31" } },
} as unknown as Question;
const askable = {
  question,
  elements: ["lag", "lead", "frontier[us]", "frontier[cn]"],
  start: "2022-01",
  end: "2033-01",
};
const asked = (wanted: string, at?: string) => readAsked(wanted, at, askable);

describe("what is to be explained", () => {
  it("is a quantity at the headline date unless a date is told, after @ or by --at", () => {
    expect(asked("lag")).toEqual({ element: "lag", month: 84, at: "2028-12-31" });
    expect(asked("frontier[us]@2028-01")).toEqual({ element: "frontier[us]", month: 72, at: "2028-01-01" });
    expect(asked("frontier[ us ]", "2022-01")).toEqual({
      element: "frontier[us]",
      month: 0,
      at: "2022-01-01",
    });
  });

  it("is the quantity of an event at the event's headline date", () => {
    expect(asked("lead-3m")).toMatchObject({ element: "lead", event: { id: "lead-3m" }, month: 108 });
    expect(asked("lead-3m@2028-12-31")).toMatchObject({ month: 84, at: "2028-12-31" });
  });

  it("is taken at the nearest change of month, whose day it names", () => {
    expect(asked("lag", "2028-02-10")).toMatchObject({ month: 73, at: "2028-02-01" });
    expect(asked("lag", "2028-02-20")).toMatchObject({ month: 74, at: "2028-02-29" });
    expect(asked("lag", "2033-01-01")).toMatchObject({ month: 132, at: "2033-01-01" });
  });

  it.each([
    ["lga", undefined, 'explain: unknown output "lga"; did you mean "lag"?'],
    ["lead-3n", undefined, 'explain: unknown output "lead-3n"; did you mean "lead-3m"?'],
    ["frontier", undefined, 'explain: expected an element of "frontier": frontier[us], frontier[cn]'],
    ["nothing-near-it", undefined, 'explain: unknown output "nothing-near-it"; `ssylka explain` lists them'],
    ["lag@2028-01@2029-01", undefined, "explain: expected one date after"],
    ["lag@2028-01", "2029-01", '--at: expected one date, got "2028-01" after "@" and "2029-01"'],
    ["lag", "2021-12", '--at: expected a date such as 2028-01 from 2022-01 to 2033-01, got "2021-12"'],
    ["lag", "2033-02", '--at: expected a date such as 2028-01 from 2022-01 to 2033-01, got "2033-02"'],
    ["lag@2028", undefined, 'explain: expected a date such as 2028-01 from 2022-01 to 2033-01, got "2028"'],
    ["lag", "2028-13", '--at: expected a date such as 2028-01 from 2022-01 to 2033-01, got "2028-13"'],
  ])("is refused with what to write instead: %s %s", (wanted, at, message) => {
    expect(() => asked(wanted, at)).toThrow(message);
  });

  it("tells everything wrong at once", () => {
    expect(() => asked("lga", "soon")).toThrow(/lga[\s\S]*soon/);
  });
});

it("is refused in Russian as well", () => {
  const say = (wanted: string, at?: string) => {
    try {
      return String(asked(wanted, at).month);
    } catch (error) {
      return (error as InputError).faults.map(({ what }) => sayFault(what, "ru")).join("\n");
    }
  };
  expect(say("lga")).toBe("нет величины «lga»; может быть, «lag»?");
  expect(say("nothing-near-it")).toBe("нет величины «nothing-near-it»; весь список — `ssylka explain`");
  expect(say("frontier")).toBe("ожидался элемент величины «frontier»: frontier[us], frontier[cn]");
  expect(say("lag@2028-01", "2029-01")).toBe("ожидалась одна дата, дано «2028-01» после @ и «2029-01»");
  expect(say("lag@2028-01@2029-01")).toBe("после @ ожидалась одна дата, дано «lag@2028-01@2029-01»");
  expect(say("lag", "2040-01")).toBe("ожидалась дата вида 2028-01 от 2022-01 до 2033-01, дано «2040-01»");
});

it("the last day before a month knows leap years", () => {
  expect(["2026-01", "2028-03", "2027-03-01"].map(lastDayBefore)).toEqual([
    "2025-12-31",
    "2028-02-29",
    "2027-02-28",
  ]);
});
