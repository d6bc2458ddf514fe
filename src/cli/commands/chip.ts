import { Argument, Command } from "commander";
import { findChip } from "../../api/find-chip.ts";
import { lawDate } from "../../api/run-question.ts";
import { openCatalog } from "../../api/workspace.ts";
import { figures, quantities, status, timeline } from "../../rules/index.ts";
import type { Language } from "../../units/index.ts";
import { chipEquivalents, whyNone } from "../chip/chip-equivalents.ts";
import { chipText } from "../chip/chip-text.ts";
import { WORDS } from "../chip/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { statusText } from "../rules/rules-text.ts";
import { columns } from "../terminal/columns.ts";

/** `ssylka chip [ID|FILE.yaml]`: one chip with all that is computed from it, or the list. */
export function chipCommand(language: Language): Command {
  const command = new Command("chip")
    .description(WORDS.about[language])
    .addArgument(new Argument("[ID|FILE.yaml]", WORDS.argument[language]))
    .action((wanted: string | undefined, options: CommonOptions) =>
      wanted === undefined ? listChips(options, language) : showChip(wanted, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

function listChips({ catalog: overlay, json }: CommonOptions, language: Language): void {
  const chips = [...openCatalog(overlay).catalog.chips.values()];
  const rows = chips.map(({ id, name, vendor, available }) => [id, name[language], vendor, available]);
  if (json) printJson(chips.map(({ id, name, vendor, available }) => ({ id, name, vendor, available })));
  else printLines(columns(rows, { align: ["left", "left", "left", "left"] }));
}

function showChip(wanted: string, { catalog: overlay, json }: CommonOptions, language: Language): void {
  const { catalog, ruleBook } = openCatalog(overlay);
  const chip = findChip(catalog, wanted);
  const on = lawDate(ruleBook.rules);
  const now = status(ruleBook, chip, { on, to: "CN" });
  const report = {
    chip,
    equivalents: chipEquivalents(catalog, chip),
    quantities: quantities(chip),
    timeline: timeline(ruleBook, chip, { to: "CN" }),
  };
  if (json) {
    const shown = Object.fromEntries(
      Object.entries(chip.facts).filter(([, fact]) => fact.evidence !== "recalled"),
    );
    const why = whyNone(report.equivalents);
    const h100e = why ? null : report.equivalents;
    const computed = figures(chip);
    const { quantities, timeline } = report;
    printJson({
      ...chip,
      facts: shown,
      h100e,
      ...(why && { h100eMissing: why }),
      computed,
      quantities,
      status: now,
      timeline,
    });
    return;
  }
  const ink = stdoutInk();
  printLines([
    ...chipText(report, { language, ink }),
    "",
    ...statusText(now, chip, { catalog, ruleBook, language }),
  ]);
}
