import { Argument, Command } from "commander";
import { findLlm } from "../../api/find-llm.ts";
import { openCatalog } from "../../api/workspace.ts";
import type { LanguageModel } from "../../catalog/index.ts";
import { cacheBytesPerToken, type ModelSpec, modelSpec } from "../../hardware/index.ts";
import { InputError, type Language } from "../../units/index.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { llmText } from "../llm/llm-text.ts";
import { WORDS } from "../llm/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { columns } from "../terminal/columns.ts";

/** `ssylka llm [NAME|FILE.yaml|config.json]`: one language model with its sources, or the list. */
export function llmCommand(language: Language): Command {
  const command = new Command("llm")
    .description(WORDS.about[language])
    .addArgument(new Argument("[ID|FILE.yaml|config.json]", WORDS.argument[language]))
    .action((wanted: string | undefined, options: CommonOptions) =>
      wanted === undefined ? listModels(options, language) : showModel(wanted, options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

function listModels({ catalog: overlay, json }: CommonOptions, language: Language): void {
  const models = [...openCatalog(overlay).catalog.llms.values()];
  const listed = models.map(({ id, name, lab, released, weights }) => ({ id, name, lab, released, weights }));
  if (json) printJson(listed);
  else
    printLines(
      columns(
        listed.map(({ id, name, lab, released }) => [id, name[language], lab, released]),
        { align: ["left", "left", "left", "left"] },
      ),
    );
}

function showModel(wanted: string, { catalog: overlay, json }: CommonOptions, language: Language): void {
  const { catalog } = openCatalog(overlay);
  const model = findLlm(catalog, wanted);
  const spec = computable(model);
  if (!json) {
    const own = catalog.llms.get(model.id) !== model;
    printLines(llmText({ model, spec, own }, { language, ink: stdoutInk() }));
    return;
  }
  const shown = Object.entries(model.facts).filter(([, fact]) => fact.evidence !== "recalled");
  const computed = spec && {
    parameters: spec.parameters,
    activeParameters: spec.activeParameters,
    cacheBytesPerToken: {
      bf16: cacheBytesPerToken(spec, "bf16"),
      fp8: cacheBytesPerToken(spec, "fp8"),
    },
  };
  printJson({ ...model, facts: Object.fromEntries(shown), computed: computed ?? null });
}

/** What the equations need; undefined for a model whose architecture is unpublished. */
function computable(model: LanguageModel): ModelSpec | undefined {
  try {
    return modelSpec(model);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
