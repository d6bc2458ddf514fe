import { knownScenario } from "../../api/known-scenario.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { AccountsPage } from "../../articles/index.ts";
import type { Tracer } from "../../ensemble/index.ts";
import type { AccountResult } from "../account/account-result.ts";
import { type AccountContext, openAccounts, traceParts } from "../account/account-run.ts";
import { bindingAccount, bindingWish } from "../account/binding-account.ts";
import { channelsAccount, channelsWish } from "../account/channels-account.ts";
import { frontierAccount, frontierWish } from "../account/frontier-account.ts";
import { hoursAccount, hoursWish } from "../account/hours-account.ts";
import { headlineMonth, periodsOf } from "../account/run-account.ts";
import { tracePaths, usesAccount } from "../account/uses-account.ts";
import { accountFigures } from "./account-figures.ts";
import { accountSections, accountsLede, accountsTitle } from "./account-sections.ts";
import { accountLookup } from "./account-values.ts";
import type { Values } from "./resolver.ts";
import { fits, valueText } from "./value-text.ts";
import { valueTitle } from "./value-title.ts";

/** Worlds of the page, the first of the published run: enough for bars and their intervals. */
const WORLDS = 512;
/** Worlds of the split by path, each run once for every set of paths. */
const PATH_WORLDS = 96;
const LAB = "cn,deepseek";
/** What the rules are compared with, where the question has it. */
const COMPARED = "no-rules";

/** The page of accounts of a run: five accounts of the scenario of the answer, with the first of its worlds. */
export async function accountsPage(
  workspace: Workspace,
  run: QuestionRun,
  { values, trace }: { readonly values: Values; readonly trace: Tracer },
): Promise<AccountsPage> {
  const results = await accountsOf(workspace, run, trace);
  const { question, answer } = run;
  const lookup = accountLookup(results, workspace.catalog);
  const rows = results.flatMap((one) => one.rows);
  const dates = {
    data: answer.dataDate,
    headline: question.headline.lag.date,
    prior: rows.find(({ group }) => group === "prior")!.to,
  };
  return {
    title: accountsTitle,
    lede: accountsLede,
    sections: accountSections(dates),
    figures: accountFigures(results),
    references: [...lookup.keys(), ...values.references],
    resolve: (reference, language, format) => {
      const found = lookup.get(reference);
      if (found === undefined) return values.resolve(reference, language, format);
      if (!fits(found, format)) return undefined;
      return {
        text: valueText(found, language, format),
        href: found.href,
        title: valueTitle(found, language, workspace.catalog.sources),
        kind: found.kind,
      };
    },
  };
}

/** The five accounts, from two runs with the ledger and one for each set of paths. */
async function accountsOf(
  workspace: Workspace,
  { question, answer }: QuestionRun,
  trace: Tracer,
): Promise<AccountResult[]> {
  const context = contextOf(workspace, answer, WORLDS, trace);
  const few = contextOf(workspace, answer, PATH_WORLDS, trace);
  const { dataMonth } = context;
  const reference = workspace.anchors.scenario;
  const to = headlineMonth(question, context);
  const months = [0, dataMonth] as const;
  const periods = periodsOf({}, context, question);
  const [paths, [channels, hours, binding, frontier]] = await Promise.all([
    tracePaths(few, knownScenario(COMPARED, workspace.catalog), to),
    traceParts(context, reference, [
      channelsWish(context, months),
      hoursWish(LAB, months),
      bindingWish(context),
      frontierWish(context, periods),
    ]),
  ]);
  return [
    channelsAccount(context, channels!, months),
    usesAccount(few, { paths, to, id: COMPARED }),
    bindingAccount(context, binding!),
    hoursAccount(context, hours!, { lab: LAB, months }),
    frontierAccount(context, frontier!, { lab: LAB, periods }),
  ];
}

function contextOf(
  workspace: Workspace,
  answer: QuestionRun["answer"],
  most: number,
  trace: Tracer,
): AccountContext {
  const { seed, replicates, worlds } = answer;
  const each = Math.max(1, Math.floor(Math.min(most, worlds) / replicates));
  return openAccounts(workspace, { seed, replicates, worlds: each * replicates }, { trace });
}
