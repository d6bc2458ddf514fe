import type { Question } from "../../analysis/index.ts";
import type { Beside, QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";

/** The sentence with which a question's page opens, with the numbers of a run in it. */
export interface Lede {
  readonly text: Text;
  /** Whether the run keeps every limit that the words of the page rely on. */
  readonly holds: boolean;
}

/** What is kept beside the answer of a question with a lede, so that an earlier run is told in the same words. */
export function ledeBeside(
  workspace: Workspace,
  { lede }: Pick<Question, "lede">,
): Beside<Lede | undefined> | undefined {
  return lede && { name: "lede", read: (run) => ledeOf(workspace, run) };
}

/**
 * The lede of a question with the values that its page would show of this run.
 *
 * @returns undefined for a question without one, or where the catalog or the run lacks one of its values
 */
export async function ledeOf(workspace: Workspace, run: QuestionRun): Promise<Lede | undefined> {
  const { lede, says = [] } = run.question;
  if (lede === undefined) return undefined;
  // Loaded when it is needed: an answer that was kept brings its words along.
  const [{ valuesOf }, { checkLimits, filledMentions }] = await Promise.all([
    import("../publish/resolver.ts"),
    import("../../articles/index.ts"),
  ]);
  const { resolve, measured } = valuesOf(workspace, run);
  const filled = (language: Language) =>
    filledMentions(lede[language], (reference, format) => resolve(reference, language, format)?.text);
  const [ru, en] = [filled("ru"), filled("en")];
  if (ru === undefined || en === undefined) return undefined;
  return { text: { ru, en }, holds: checkLimits(says, measured) === "met" };
}
