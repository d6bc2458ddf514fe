import type { Question } from "../../analysis/index.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { TraceWish } from "../../ensemble/index.ts";
import { didYouMean, InputError, monthsBetween } from "../../units/index.ts";
import { type AccountResult, PARTS, type PartName } from "./account-result.ts";
import { type AccountContext, readMonth, refuseBackward, traceParts } from "./account-run.ts";
import { bindingAccount, bindingWish } from "./binding-account.ts";
import { channelsAccount, channelsWish } from "./channels-account.ts";
import { frontierAccount, frontierWish } from "./frontier-account.ts";
import { hoursAccount, hoursWish } from "./hours-account.ts";
import { readLab } from "./lab-option.ts";
import { tracePaths, usesAccount } from "./uses-account.ts";

/** What was asked for, as written. */
export interface AccountAsked {
  readonly scenario?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lab?: string;
}

/** Options that a part takes beside the size of the run. */
const TAKES: Readonly<Record<PartName, readonly (keyof AccountAsked)[]>> = {
  channels: ["scenario", "from", "to"],
  uses: ["scenario", "to"],
  binding: ["scenario"],
  hours: ["scenario", "from", "to", "lab"],
  frontier: ["scenario", "from", "to", "lab"],
};
const DEFAULT_LAB = "deepseek";
/** What the baseline is compared with unless told. */
const COMPARED = "no-rules";

/** The part that was named. @throws InputError with the nearest one, or all there are */
export function readPart(written: string): PartName {
  const found = PARTS.find((part) => part === written);
  if (found) return found;
  const hint = didYouMean(written, PARTS) || `; known: ${PARTS.join(", ")}`;
  throw new InputError({ where: "account", what: `unknown part "${written}"${hint}` });
}

/** Runs one account. @throws InputError for options that do not fit the part, an unknown scenario or laboratory, a date out of the run */
export async function runAccount(
  part: PartName,
  asked: AccountAsked,
  context: AccountContext,
  question: Question,
): Promise<AccountResult> {
  refuseOptions(part, asked);
  const { workspace, dataMonth } = context;
  const reference = workspace.anchors.scenario;
  const scenario = knownScenario(
    asked.scenario ?? (part === "uses" ? COMPARED : reference),
    workspace.catalog,
  );
  const from = asked.from === undefined ? 0 : readMonth("--from", asked.from, context);
  const to = asked.to === undefined ? undefined : readMonth("--to", asked.to, context);
  const one = async (wish: TraceWish) => (await traceParts(context, scenario.id, [wish]))[0]!;
  switch (part) {
    case "channels": {
      const months = [from, to ?? dataMonth] as const;
      refuseBackward(...months);
      return channelsAccount(context, await one(channelsWish(context, months)), months);
    }
    case "hours": {
      const months = [from, to ?? dataMonth] as const;
      refuseBackward(...months);
      const lab = readLab(asked.lab ?? DEFAULT_LAB, context);
      return hoursAccount(context, await one(hoursWish(lab, months)), { lab, months });
    }
    case "frontier": {
      const lab = readLab(asked.lab ?? DEFAULT_LAB, context);
      const periods = periodsOf(asked, context, question);
      for (const period of periods) refuseBackward(...period);
      return frontierAccount(context, await one(frontierWish(context, periods)), { lab, periods });
    }
    case "binding":
      return bindingAccount(context, await one(bindingWish(context)));
    case "uses": {
      if (scenario.id === reference)
        throw new InputError({
          where: "--scenario",
          what: `expected another scenario than "${reference}", which it is compared with`,
        });
      const end = to ?? headlineMonth(question, context);
      if (end < 24)
        throw new InputError({
          where: "--to",
          what: "expected a month at least two years after the start of the run",
        });
      const paths = await tracePaths(context, scenario, end);
      return usesAccount(context, { paths, to: end, id: scenario.id });
    }
  }
}

/** Two years up to the date of the data and on to the headline's date, unless told. */
export function periodsOf(
  asked: AccountAsked,
  context: AccountContext,
  question: Question,
): (readonly [number, number])[] {
  const { dataMonth } = context;
  if (asked.from !== undefined || asked.to !== undefined) {
    const from = asked.from === undefined ? dataMonth : readMonth("--from", asked.from, context);
    const to = asked.to === undefined ? dataMonth : readMonth("--to", asked.to, context);
    return [[from, to]];
  }
  return [
    [dataMonth - 24, dataMonth],
    [dataMonth, headlineMonth(question, context)],
  ];
}

/** Month of the date that the question's lag is told for. */
export function headlineMonth({ headline }: Question, { model }: AccountContext): number {
  return Math.round(monthsBetween(`${model.start}-01`, headline.lag.date));
}

function refuseOptions(part: PartName, asked: AccountAsked): void {
  const given = (["from", "to", "lab"] as const).filter(
    (name) => asked[name] !== undefined && !TAKES[part].includes(name),
  );
  if (given.length === 0) return;
  const what = `"${part}" does not take it; it takes ${TAKES[part].map((name) => `--${name}`).join(", ")}`;
  throw new InputError(given.map((name) => ({ where: `--${name}`, what })));
}
