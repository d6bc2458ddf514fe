import type { Question } from "./question.ts";
import type { Plan } from "./workload.ts";

/** Chips of the largest group tried when nobody says how many there are. */
const MOST_CHIPS = 64;

/** A link without a published size is taken to join a server's eight. */
const USUAL_DOMAIN = 8;

export type Layout = Omit<Plan, "concurrency">;

/**
 * Layouts worth trying for a question: what it names is kept, the rest are powers of two. Dense models are cut within
 * the scale-up network; mixtures also spread their experts over all chips, attention copied.
 */
export function layoutsOf(question: Question): readonly Layout[] {
  const { chips, disaggregated } = question;
  const counts = chips === undefined ? powers(MOST_CHIPS) : [disaggregated?.decodeChips ?? chips];
  const found = counts.flatMap((count) => layoutsOn(question, count, chips !== undefined));
  // The equations count both sets of chips; a layout is of those that generate.
  return disaggregated && chips !== undefined ? found.map((layout) => ({ ...layout, chips })) : found;
}

/** `copies`: several groups may stand side by side; otherwise one, since copies change nothing for each chip. */
function layoutsOn(question: Question, chips: number, copies: boolean): Layout[] {
  const { modelSpec, chipSpec, tensorParallel, expertParallel, attentionCopies } = question;
  const domain = Math.min(chipSpec.scaleUpDomain ?? USUAL_DOMAIN, modelSpec.heads, chips);
  const tensors = tensorParallel === undefined ? powers(domain) : [tensorParallel];
  const mixture = modelSpec.experts > 0;
  const found: Layout[] = [];
  for (const tensor of tensors) {
    const spreads = expertParallel === undefined ? spreadsOf(question, chips, tensor) : [expertParallel];
    for (const expert of mixture ? spreads : [1])
      for (const copied of copiesOf(attentionCopies, tensor, expert)) {
        const group = Math.max(tensor * copied, expert);
        if (chips % group !== 0 || group % tensor !== 0 || (!copies && group !== chips)) continue;
        found.push({ chips, tensorParallel: tensor, expertParallel: expert, attentionCopies: copied });
      }
  }
  return found;
}

/** Experts kept together with the matrices, or spread over groups of chips. */
function spreadsOf({ modelSpec }: Question, chips: number, tensor: number): number[] {
  return [1, ...powers(Math.min(chips, modelSpec.experts)).filter((spread) => spread > tensor)];
}

/** Where experts are spread, each tensor group keeps the attention of its own requests. */
function copiesOf(named: number | undefined, tensor: number, expert: number): number[] {
  if (named !== undefined) return [named];
  return [expert > tensor ? expert / tensor : 1].filter(Number.isInteger);
}

/** 1, 2, 4 ... up to `most`, and `most` itself. */
function powers(most: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= most; power *= 2) found.push(power);
  if (found.at(-1) !== most && most >= 1) found.push(Math.floor(most));
  return found;
}
