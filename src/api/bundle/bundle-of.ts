import { defaultBackend } from "../../engine/index.ts";
import { bundleFiles } from "../../ensemble/bundle/index.ts";
import type { QuestionRun } from "../run-question.ts";
import { NODE_TOOLS } from "./node-tools.ts";
import { questionHash } from "./question-hash.ts";

/** Files of the bundle of a run, `bundle.json` last, made one by one so that each can be written and let go. */
export function bundleOf({
  question: asked,
  answer,
  result,
  model,
}: QuestionRun): Generator<readonly [name: string, bytes: Uint8Array]> {
  const { question, version, modelHash, catalogHash, runHash, dataDate, lawDate } = answer;
  const { seed, replicates, worldsPerReplicate, scenarios } = result.plan;
  const about = {
    ...{ question, questionHash: questionHash(asked) },
    ...{ version, modelHash, catalogHash, runHash, dataDate, lawDate },
    ...{ start: model.start, seed, replicates, worlds: replicates * worldsPerReplicate },
    scenarios: scenarios.map(({ id }) => id),
  };
  const made = {
    node: process.versions.node,
    machine: `${process.platform} ${process.arch}`,
    backend: defaultBackend(),
  };
  return bundleFiles({ result, about, made, answer: `${JSON.stringify(answer, null, 2)}\n` }, NODE_TOOLS);
}
