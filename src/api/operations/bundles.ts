import { z } from "zod";
import { InputError } from "../../units/index.ts";
import { bundleOf } from "../bundle/bundle-of.ts";
import { NODE_TOOLS } from "../bundle/node-tools.ts";
import { runQuestion } from "../run-question.ts";
import { count } from "../schemas/parts.ts";
import { openQuestion, type Workspace } from "../workspace.ts";
import { type Control, Download, operation } from "./operation.ts";
import { sizeInput, sizeOf } from "./size.ts";

const MOST_WORLDS = 8192;

/** What `ssylka answer --save` would write, described. */
export const bundles = operation({
  id: "bundles",
  title: { en: "Run bundle", ru: "Сохранённый расчёт" },
  summary:
    "Describes the bundle of a run, which `ssylka verify` reproduces: its files with bytes and SHA-256, and its manifest.",
  input: z.strictObject(sizeInput(1024, MOST_WORLDS)),
  output: z.strictObject({
    runHash: z.string(),
    files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })),
    manifest: z.looseObject({ kind: z.literal("ssylka run bundle"), format: z.int() }),
  }),
  weight: "heavy",
  examples: [{ worlds: 64 }],
  refused: [{ worlds: MOST_WORLDS + 8 }, { question: "no-such" }],
  async run(workspace, input, control) {
    const { run, files } = await bundled(workspace, input, control);
    return {
      runHash: run.answer.runHash,
      files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: NODE_TOOLS.digest(bytes) })),
      manifest: JSON.parse(new TextDecoder().decode(files.at(-1)![1])),
    };
  },
  says: (
    { runHash, files }: { readonly runHash: string; readonly files: readonly { name: string }[] },
    language,
  ) => {
    const names = files.map(({ name }) => name).join(", ");
    return language === "ru" ? `Отпечаток расчёта ${runHash}: ${names}` : `Run ${runHash}: ${names}`;
  },
});

/** One file of it. */
export const bundleFile = operation({
  id: "bundles/files",
  title: { en: "File of a run bundle", ru: "Файл сохранённого расчёта" },
  summary: "One file of the bundle of a run, to be put in a folder beside the others and verified there.",
  input: z.strictObject({
    ...sizeInput(1024, MOST_WORLDS),
    file: z
      .string()
      .max(80)
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, { error: "expected the name of a file of the bundle" })
      .describe("its name, as bundles gives it"),
  }),
  output: undefined,
  weight: "heavy",
  examples: [{ worlds: 64, file: "answer.json" }],
  refused: [{ worlds: 64 }, { worlds: 64, file: "../answer.json" }, { worlds: 64, file: "none.json" }],
  async run(workspace, input, control) {
    const { files } = await bundled(workspace, input, control);
    const found = files.find(([name]) => name === input.file);
    if (found) return new Download(...found);
    const names = files.map(([name]) => name).join(", ");
    throw new InputError({ where: "file", what: `expected one of ${names}, got "${input.file}"` });
  },
  says: () => "",
});

async function bundled(
  workspace: Workspace,
  input: { question: string; worlds: number; replicates: number; seed: number },
  { signal, progress, workers }: Control,
) {
  const size = sizeOf(input, workers);
  const run = await runQuestion(workspace, openQuestion(input.question), size, progress, signal);
  return { run, files: [...bundleOf(run)] };
}
