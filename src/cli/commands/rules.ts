import { Argument, Command, Option } from "commander";
import { findChip } from "../../api/find-chip.ts";
import { countryFaults } from "../../api/rules/countries.ts";
import { listedRule } from "../../api/rules/listed-rule.ts";
import { dayAnswer, stretchAnswers } from "../../api/rules/rules-answer.ts";
import { whatIfReport } from "../../api/rules/what-if-report.ts";
import { openCatalog } from "../../api/workspace.ts";
import { isDate } from "../../catalog/index.ts";
import { rulesInForce } from "../../rules/index.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines } from "../print.ts";
import { answerBatch } from "../rules/batch.ts";
import { ruleListText, statusText, timelineText } from "../rules/rules-text.ts";
import { whatIfText } from "../rules/what-if-text.ts";
import { WORDS } from "../rules/words.ts";

interface RulesOptions extends CommonOptions {
  readonly on?: string;
  readonly to: string;
  readonly hq?: string;
  readonly batch?: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/**
 * `ssylka rules [CHIP|FILE.yaml]`: the status of a chip on a day or over time, of many chips from a table, what another
 * law would change, or the list of rules.
 */
export function rulesCommand(language: Language): Command {
  const several = (value: string, before: readonly string[] = []) => [...before, value];
  const command = new Command("rules")
    .description(WORDS.about[language])
    .addArgument(new Argument("[CHIP|FILE.yaml]", WORDS.argument[language]))
    .addOption(new Option("--on <DATE>", WORDS.on[language]))
    .addOption(new Option("--to <COUNTRY>", WORDS.to[language]))
    .addOption(new Option("--hq <COUNTRY>", WORDS.hq[language]))
    .addOption(new Option("--batch <FILE.csv>", WORDS.batch[language]))
    .addOption(new Option("--with <FILE.yaml>", WORDS.with[language]).argParser(several))
    .addOption(new Option("--without <RULE>", WORDS.without[language]).argParser(several))
    .action((wanted: string | undefined, options: Partial<RulesOptions> & CommonOptions) => {
      const asked: RulesOptions = { with: [], without: [], to: "CN", ...options };
      checkOptions(wanted, asked);
      if (asked.batch !== undefined) showBatch(asked.batch, asked, language);
      else if (asked.with.length + asked.without.length > 0) showWhatIf(wanted, asked, language);
      else if (wanted === undefined) listRules(asked, language);
      else showStatus(wanted, asked, language);
    });
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

/** Checked here as well, since the list and the timeline ask no single question, and to name the options. */
function checkOptions(wanted: string | undefined, options: RulesOptions): void {
  const { on, to, hq, batch } = options;
  const faults: Fault[] = [];
  if (on !== undefined && (on.length !== 10 || !isDate(on)))
    faults.push({ where: "--on", what: `expected a day such as 2026-02-01, got "${on}"` });
  faults.push(...countryFaults("--to", to), ...countryFaults("--hq", hq));
  if (batch !== undefined) {
    const others = ["on", "with", "without"] as const;
    for (const name of others)
      if (options[name] !== undefined && options[name]!.length > 0)
        faults.push({ where: "--batch", what: `expected --${name} or --batch, got both` });
    if (wanted !== undefined) faults.push({ where: "--batch", what: `expected a chip or --batch, got both` });
  }
  if (faults.length > 0) throw new InputError(faults);
}

function showBatch(path: string, { to, hq, catalog }: RulesOptions, language: Language): void {
  const { answers, faults } = answerBatch(openCatalog(catalog), path, { to, hq, language });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  printJson(answers);
}

function showWhatIf(wanted: string | undefined, options: RulesOptions, language: Language): void {
  const { on, to, hq, json } = options;
  const { catalog, ruleBook } = openCatalog(options.catalog);
  const chip = wanted === undefined ? undefined : findChip(catalog, wanted);
  const { report, book } = whatIfReport(
    { catalog, ruleBook },
    { on, to, ...(hq !== undefined && { hq }), with: options.with, without: options.without, chip },
  );
  if (json) printJson(report);
  else printLines(whatIfText(report, { catalog, ruleBook: book, language }));
}

function listRules({ catalog, on, json }: RulesOptions, language: Language): void {
  const { ruleBook } = openCatalog(catalog);
  const rules = on === undefined ? ruleBook.rules : rulesInForce(ruleBook, on);
  if (json) printJson(rules.map(listedRule));
  else printLines(ruleListText(rules, { on, language }));
}

function showStatus(wanted: string, options: RulesOptions, language: Language): void {
  const { on, to, hq, json } = options;
  const law = openCatalog(options.catalog);
  const chip = findChip(law.catalog, wanted);
  const buyer = hq === undefined ? { to } : { to, hq };
  if (on === undefined) {
    const stretches = stretchAnswers(law, chip, buyer);
    if (json) printJson(stretches);
    else printLines(timelineText(stretches, chip, language));
    return;
  }
  const found = dayAnswer(law, chip, { ...buyer, on });
  if (json) printJson(found);
  else printLines(statusText(found, chip, { ...law, language }));
}
