import { Command, Option } from "commander";
import { formatFault, formatNumber, type Language } from "../../units/index.ts";
import { anchorsReport } from "../check/anchors-report.ts";
import { anchorsText } from "../check/anchors-text.ts";
import { checkEverything } from "../check/check-everything.ts";
import { type CheckReport, type CountName, checkReport } from "../check/check-report.ts";
import { COUNTS, WORDS } from "../check/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/wrap.ts";

/** `ssylka check`: every fault of the catalog, the law, the model and the questions, or their sizes. */
export function checkCommand(language: Language): Command {
  const command = new Command("check")
    .description(WORDS.about[language])
    .addOption(new Option("--anchors", WORDS.anchorsOption[language]))
    .action(async (options: CommonOptions & { readonly anchors?: true }) => {
      const checked = checkEverything(options.catalog);
      if (options.anchors) {
        const report = await anchorsReport(checked.workspace);
        if (options.json) printJson(report);
        else printLines(anchorsText(report, language));
        return;
      }
      const report = checkReport(checked);
      if (options.json) printJson(report);
      else {
        const sectors = new Map(checked.workspace.model.sectors.map(({ id, name }) => [id, name[language]]));
        printLines(checkText(report, sectors, { language, ink: stdoutInk() }));
      }
    });
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

function checkText(
  { counts, catalogHash, modelHash, size, correlations, warnings }: CheckReport,
  sectors: ReadonlyMap<string, string>,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const number = (value: number) => formatNumber(value, { language });
  const rows = (Object.keys(COUNTS) as CountName[]).map((name) => [
    COUNTS[name][language],
    number(counts[name]),
  ]);
  const sizes = [
    [WORDS.states[language], number(size.states)],
    [WORDS.operations[language], number(size.operationsPerStep)],
  ];
  const perSector = Object.entries(size.perSector).map(([id, count]) => [
    `  ${sectors.get(id) ?? id}`,
    number(count),
  ]);
  const rank = (value: number) => formatNumber(Math.round(value * 100) / 100, { language });
  const reached = correlations.map(({ between, wished, achieved }) => [
    between.join(" ~ "),
    rank(wished),
    rank(achieved),
  ]);
  return [
    ink.strong(WORDS.sound[language]),
    "",
    ...columns(rows),
    "",
    `${WORDS.catalogHash[language]}  ${catalogHash}`,
    `${WORDS.modelHash[language]}  ${modelHash}`,
    "",
    ...columns(sizes),
    `${WORDS.sectors[language]}:`,
    ...columns(perSector, { indent: "  " }),
    `${WORDS.correlations[language]}:`,
    ...columns(reached, { indent: "  " }),
    ...(warnings.length > 0 ? ["", ink.strong(`${WORDS.warnings[language]}: ${warnings.length}`)] : []),
    ...warnings.flatMap((warning) => wrap(visible(formatFault(warning)), { indent: "    ", first: "  " })),
  ];
}
