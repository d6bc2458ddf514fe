import { Argument, Command, Option } from "commander";
import { knownSource, type SourceRow, sourceRows } from "../../api/source-rows.ts";
import { openCatalog } from "../../api/workspace.ts";
import { cite, toBibtex, toRis } from "../../catalog/index.ts";
import { InputError, type Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines } from "../print.ts";
import { GRADES, WORDS } from "../sources/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";

interface SourcesOptions extends CommonOptions {
  readonly bibtex?: true;
  readonly ris?: true;
}

/** `ssylka sources [ID]`: what a number rests on, and what rests on a source. */
export function sourcesCommand(language: Language): Command {
  const command = new Command("sources")
    .description(WORDS.about[language])
    .addArgument(new Argument("[ID]", WORDS.argument[language]))
    .addOption(new Option("--bibtex", WORDS.bibtex[language]))
    .addOption(new Option("--ris", WORDS.ris[language]))
    .action((id: string | undefined, options: SourcesOptions) => sources(id, options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

function sources(id: string | undefined, options: SourcesOptions, language: Language): void {
  const forms = (["json", "bibtex", "ris"] as const).filter((name) => options[name]);
  if (forms.length > 1) {
    const given = forms.map((name) => `--${name}`).join(" and ");
    throw new InputError({ where: `--${forms[1]}`, what: `expected one form of output, got ${given}` });
  }
  const { catalog } = openCatalog(options.catalog);
  const chosen = id === undefined ? [...catalog.sources.values()] : [knownSource(catalog, id)];
  if (options.bibtex) process.stdout.write(toBibtex(chosen));
  else if (options.ris) process.stdout.write(toRis(chosen));
  else {
    const rows = sourceRows(catalog, id);
    if (options.json) printJson(id === undefined ? rows : rows[0]);
    else printLines(id === undefined ? listText(rows, language) : sourceText(rows[0]!, language));
  }
}

function sourceText(source: SourceRow, language: Language): string[] {
  const { grade, license, quote, note, citedBy } = source;
  const rows = [
    [WORDS.grade[language], GRADES[grade][language]],
    [WORDS.licence[language], license ?? WORDS.unstated[language]],
  ];
  return [
    ...wrap(cite(source, language)),
    "",
    ...columns(rows, { align: ["left", "left"] }),
    ...(quote === undefined ? [] : wrap(`${WORDS.quote[language]}: ${quote}`)),
    ...(note === undefined ? [] : wrap(note[language])),
    "",
    ...(citedBy.length === 0
      ? [WORDS.nothing[language]]
      : [`${WORDS.restsOn[language]}:`, ...citedBy.map((file) => `  ${file}`)]),
  ];
}

function listText(sources: readonly SourceRow[], language: Language): string[] {
  const rows = sources.map(({ id, grade, issued, citedBy, title }) => {
    return [id, grade, issued, String(citedBy.length), title];
  });
  const shortest = rows.map((row) => [...row.slice(0, 4), shortened(row[4]!)]);
  const header = [WORDS.id, WORDS.grade, WORDS.issued, WORDS.count, WORDS.title].map(
    (word) => word[language],
  );
  return [
    ...columns([header, ...shortest], { align: ["left", "left", "left", "right", "left"] }),
    "",
    `${WORDS.all[language]}: ${sources.length}`,
  ];
}

const TITLE_WIDTH = 30;

function shortened(title: string): string {
  return title.length > TITLE_WIDTH ? `${title.slice(0, TITLE_WIDTH - 1)}…` : title;
}
