import { Argument, Command, Option } from "commander";
import { isDate } from "../../catalog/index.ts";
import { type RuleBook, rulesInForce, status, timeline } from "../../rules/index.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { findChip } from "../find-chip.ts";
import { printJson, printLines } from "../print.ts";
import { countryFaults } from "../rules/countries.ts";
import { ruleListText, statusText, timelineText } from "../rules/rules-text.ts";
import { WORDS } from "../rules/words.ts";
import { openCatalog } from "../workspace.ts";

interface RulesOptions extends CommonOptions {
  readonly on?: string;
  readonly to: string;
  readonly hq?: string;
}

/** `ssylka rules [CHIP|FILE.yaml]`: the status of a chip on a day or over time, or the list of rules. */
export function rulesCommand(language: Language): Command {
  const command = new Command("rules")
    .description(WORDS.about[language])
    .addArgument(new Argument("[CHIP|FILE.yaml]", WORDS.argument[language]))
    .addOption(new Option("--on <DATE>", WORDS.on[language]))
    .addOption(new Option("--to <COUNTRY>", WORDS.to[language]))
    .addOption(new Option("--hq <COUNTRY>", WORDS.hq[language]))
    .action((wanted: string | undefined, options: Partial<RulesOptions>) => {
      const asked = { ...options, to: options.to ?? "CN" };
      checkOptions(asked);
      if (wanted === undefined) listRules(asked, language);
      else showStatus(wanted, asked, language);
    });
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

/** Checked here as well, since the list and the timeline ask no single question, and to name the options. */
function checkOptions({ on, to, hq }: RulesOptions): void {
  const faults: Fault[] = [];
  if (on !== undefined && (on.length !== 10 || !isDate(on)))
    faults.push({ where: "--on", what: `expected a day such as 2026-02-01, got "${on}"` });
  faults.push(...countryFaults("--to", to), ...countryFaults("--hq", hq));
  if (faults.length > 0) throw new InputError(faults);
}

function listRules({ catalog, on, json }: RulesOptions, language: Language): void {
  const { ruleBook } = openCatalog(catalog);
  const rules = on === undefined ? ruleBook.rules : rulesInForce(ruleBook, on);
  if (json) printJson(rules.map(listed));
  else printLines(ruleListText(rules, { on, language }));
}

/** A rule as the list gives it, without its predicate. */
function listed(rule: RuleBook["rules"][number]) {
  const { id, title, summary, authority, instrument, role, announced, effective, compliance, until } = rule;
  const { suspended, weak, source, sources, at } = rule;
  const dates = { announced, effective, compliance: compliance ?? null, until: until ?? null, suspended };
  return {
    id,
    title,
    summary,
    authority,
    instrument,
    role,
    ...dates,
    weak,
    sources: [source, ...sources],
    at,
  };
}

function showStatus(wanted: string, options: RulesOptions, language: Language): void {
  const { on, to, hq, json } = options;
  const { catalog, ruleBook } = openCatalog(options.catalog);
  const chip = findChip(catalog, wanted);
  const buyer = hq === undefined ? { to } : { to, hq };
  if (on === undefined) {
    const stretches = timeline(ruleBook, chip, buyer);
    if (json) printJson(stretches);
    else printLines(timelineText(stretches, chip, language));
    return;
  }
  const found = status(ruleBook, chip, { ...buyer, on });
  if (json) printJson(found);
  else printLines(statusText(found, chip, { catalog, ruleBook, language }));
}
