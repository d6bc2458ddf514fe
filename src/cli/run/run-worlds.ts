import { outputsOf, type Question } from "../../analysis/index.ts";
import { interruptible } from "../../api/interrupt.ts";
import type { Progress } from "../../api/progress.ts";
import { planWorlds, type RunSize, refuseBroken, runWorlds } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { DriverNotice } from "../../cluster/index.ts";
import { ownEdition, serverOf } from "../cluster/server-option.ts";
import { type PlainResult, plainResult } from "./plain-result.ts";

/** A run on many machines: where, and what to say while it lasts. */
export interface OnCluster {
  /** The server as written, or true for that of the environment. */
  readonly server: string | true;
  /** Milliseconds. */
  readonly takeover: number;
  readonly say: (notice: DriverNotice) => void;
}

interface AskedRun {
  readonly question: Question;
  readonly scenarios: readonly string[];
  readonly size: RunSize;
  readonly cluster?: OnCluster | undefined;
  readonly progress?: Progress | undefined;
}

/** A plain result, and what to do when it has been printed. */
export interface FinishedRun {
  readonly result: PlainResult;
  readonly afterwards: () => Promise<void>;
}

/** Runs here, or on the machines of a server: the same bits. @throws InputError; an AbortError after Ctrl-C */
export async function runPlainly(workspace: Workspace, asked: AskedRun): Promise<FinishedRun> {
  const { question, scenarios, size, cluster, progress } = asked;
  const worlds = { scenarios, outputs: outputsOf(question, workspace.model) };
  const { result, model, afterwards } = cluster
    ? await runElsewhere(workspace, asked, cluster)
    : { ...(await runWorlds(workspace, worlds, size, progress)), afterwards: async () => {} };
  refuseBroken(result);
  const { catalog, model: source } = workspace;
  return { result: plainResult(question, result, { catalog, model, source }), afterwards };
}

async function runElsewhere(workspace: Workspace, asked: AskedRun, cluster: OnCluster) {
  const { question, scenarios, size, progress } = asked;
  const { address, where } = await serverOf(cluster.server);
  const { runOnCluster } = await import("../../cluster/index.ts");
  const outputs = outputsOf(question, workspace.model);
  const { plan, model } = planWorlds(workspace, { scenarios, outputs }, size);
  const { takeover, say } = cluster;
  const { result, forget } = await interruptible((signal) =>
    runOnCluster(plan, {
      ...{ address, where, edition: ownEdition(), question: question.id, takeover, say, progress, signal },
    }),
  );
  return { result, model, afterwards: forget };
}
