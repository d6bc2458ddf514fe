import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Question, readQuestion } from "../analysis/index.ts";
import { BUILT_IN_CATALOG, type Catalog, loadCatalog, type Observation } from "../catalog/index.ts";
import { openParseCache } from "../catalog/parse-cache.ts";
import { type ModelFile, type ModelSource, readModel } from "../engine/index.ts";
import { type AnchorSource, readAnchors, recordTo } from "../ensemble/index.ts";
import { loadRules, type RuleBook } from "../rules/index.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";

/** The folder of the package: catalog/, model/, questions/ and web/ lie in it. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Path of a file that comes with the package. */
export function inPackage(file: string): string {
  return join(PACKAGE_ROOT, file);
}

export const VERSION: string = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")).version;

/** Everything read from files; nothing computed yet. */
export interface Workspace {
  /** With the record up to the date of the data. */
  readonly catalog: Catalog;
  /** What was observed after it, which no run reads: forecasts are scored on it. */
  readonly later: readonly Observation[];
  readonly ruleBook: RuleBook;
  readonly model: ModelSource;
  readonly anchors: AnchorSource;
}

/** Folder in which parsed catalog files are kept between runs, inside dist/ and so made anew by each build. */
const PARSE_CACHE = import.meta.url.endsWith(".js")
  ? fileURLToPath(new URL("../.parsed", import.meta.url))
  : undefined;

/**
 * Reads the built-in catalog with a user's folder laid over it, and single files of scenarios over both.
 *
 * @param ofScenarios takes faults of scenarios where there are no others
 * @throws InputError with every fault at once
 */
export function openCatalog(
  overlay?: string,
  scenarios: readonly string[] = [],
  ofScenarios?: (faults: readonly Fault[]) => void,
): { catalog: Catalog; ruleBook: RuleBook } {
  // An empty name, such as that of an unset variable, would be the folder one stands in.
  if (overlay === "") throw new InputError({ where: "--catalog", what: 'expected a folder, got ""' });
  const roots = overlay === undefined ? [BUILT_IN_CATALOG] : [BUILT_IN_CATALOG, overlay];
  const cache = PARSE_CACHE === undefined ? {} : { cache: PARSE_CACHE };
  const catalog = loadCatalog(roots, { ...cache, scenarios, ...(ofScenarios && { ofScenarios }) });
  return { catalog, ruleBook: loadRules(catalog.rules.values()) };
}

/** The catalog, the law and the model. @throws InputError */
export function openWorkspace(overlay?: string, scenarios: readonly string[] = []): Workspace {
  const { catalog, ruleBook } = openCatalog(overlay, scenarios);
  const { model, anchors } = openModel();
  return { ...recordTo(catalog, anchors.at), ruleBook, model, anchors };
}

/** The equations and what anchors them to the record. @throws InputError */
export function openModel(): Pick<Workspace, "model" | "anchors"> {
  const files = readdirSync(join(PACKAGE_ROOT, "model"))
    .filter((name) => name.endsWith(".yaml") && name !== "anchors.yaml")
    .sort()
    .map((name) => ({
      path: `model/${name}`,
      text: readFileSync(join(PACKAGE_ROOT, "model", name), "utf8"),
    }));
  const anchors = readAnchors(
    "model/anchors.yaml",
    readFileSync(join(PACKAGE_ROOT, "model", "anchors.yaml"), "utf8"),
  );
  return { model: readKnown(files), anchors };
}

/** The model that these files make: as read before where they have not changed. @throws InputError */
function readKnown(files: readonly ModelFile[]): ModelSource {
  const cache = openParseCache(PARSE_CACHE === undefined ? undefined : join(PARSE_CACHE, "model"));
  const text = JSON.stringify(files);
  const known = cache.get(text);
  if (known !== undefined) return known as ModelSource;
  const model = readModel(files);
  cache.set(text, model);
  cache.save();
  return model;
}

export const DEFAULT_QUESTION = "can-deepseek-overtake";

/** Ids of the questions: the folders of questions/. */
export function questionIds(): string[] {
  return readdirSync(join(PACKAGE_ROOT, "questions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads a question by its id. @throws InputError for an unknown one, with a suggestion */
export function openQuestion(id: string): Question {
  const known = questionIds();
  if (!known.includes(id)) {
    const hint = didYouMean(id, known) || `; known: ${known.join(", ")}`;
    throw new InputError({ where: "question", what: `unknown question "${id}"${hint}` });
  }
  const file = `questions/${id}/question.yaml`;
  return readQuestion(file, readFileSync(join(PACKAGE_ROOT, file), "utf8"));
}
