import { basename, dirname } from "node:path";
import { type LanguageModel, readTextFile, type TextFile } from "../../../catalog/index.ts";
import { modelFromConfig } from "./model-from-config.ts";
import { parseJson } from "./parse-json.ts";

/** Configurations of published models have 1 to 20 KB; lists of quantised layers have made some larger. */
const MOST_BYTES = 1_000_000;

/**
 * Reads a `config.json` as it is published with a model's weights: shapes, experts, kind of attention, and from them
 * the number of parameters. The file is data of a stranger: its size and depth are limited, and every number checked.
 *
 * @throws InputError with every fault of the file
 */
export function readConfigFile(file: TextFile): LanguageModel {
  const document = parseJson(file.shown, readTextFile({ ...file, limit: MOST_BYTES }));
  return modelFromConfig(document, { where: file.shown, name: nameOf(file.path) });
}

/** The name of the file, or of its folder for a file that is called config.json. */
function nameOf(path: string): string {
  const stem = basename(path).replace(/\.json$/i, "");
  return stem.toLowerCase() === "config" ? basename(dirname(path)) || stem : stem;
}
