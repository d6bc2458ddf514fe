import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { monthAt, type Question } from "../../analysis/index.ts";
import { interruptible } from "../../api/interrupt.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { Progress } from "../../api/progress.ts";
import { planWorlds, type RunSize } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { type TableColumn, writeTable } from "../../ensemble/bundle/write-table.ts";
import { DesignFolder } from "./design-folder.ts";
import { membersOf } from "./members.ts";
import { type PartTask, runInputs } from "./run-member.ts";

/** Members and rows of a file at most, a single member apart: a few megabytes, and a minute or so of one core. */
const PART_MEMBERS = 16;
const PART_ROWS = 16_384;
const INPUTS = "inputs.parquet";

export interface DesignRequest {
  readonly question: Question;
  /** The scenario of the anchors if left out. */
  readonly scenario?: string | undefined;
  readonly folder: string;
  /** Inputs drawn anew one by one; all if empty. */
  readonly inputs: readonly string[];
  /** Every option of every structural switch besides structures as drawn. */
  readonly structures: boolean;
  readonly size: RunSize;
  readonly progress?: Progress | undefined;
}

/** A design that is whole. */
export interface DesignRun {
  readonly folder: string;
  readonly members: number;
  readonly rows: number;
  readonly parts: number;
  /** Parts that were there when it began. */
  readonly found: number;
  /** SHA-256 of the digests of all files. */
  readonly hash: string;
}

/**
 * Computes what of a design is not in its folder yet. Memory is that of a part a thread; started again after any end it
 * goes on, and the files have the same bytes.
 *
 * @throws InputError for what cannot be run or written; an AbortError after Ctrl-C
 */
export async function runDesign(workspace: Workspace, request: DesignRequest): Promise<DesignRun> {
  const { question, size, progress } = request;
  const { catalog, model: source, anchors } = workspace;
  const scenario = knownScenario(request.scenario ?? anchors.scenario, catalog).id;
  const months = [monthAt(question.headline.lag.date, source.start)];
  const outputs = {
    fans: [],
    events: question.events,
    table: { months, quantities: question.table.quantities },
  };
  const { plan, model } = planWorlds(workspace, { scenarios: [scenario], outputs }, size);
  const members = membersOf(plan, catalog, { asked: request.inputs, structures: request.structures });
  const about = {
    ...{ kind: "ssylka design", format: 1, method: "Saltelli 2002: A, B, and A with one input from B" },
    ...{ question: question.id, scenario, worlds: size.worlds, replicates: size.replicates, seed: size.seed },
    ...{ version: VERSION, modelHash: model.hash, catalogHash: catalog.hash },
  };
  const lines = members.map((member) => JSON.stringify(member));
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  const folder = new DesignFolder(
    request.folder,
    `${head},\n  "members": [\n    ${lines.join(",\n    ")}\n  ]\n}\n`,
  );
  const words = { design: question.id, scenario, version: VERSION };
  if (!folder.has(INPUTS)) folder.put(INPUTS, writeTable(await runInputs(plan, members), words));
  const perPart = Math.max(1, Math.min(PART_MEMBERS, Math.floor(PART_ROWS / size.worlds)));
  const tasks = Array.from({ length: Math.ceil(members.length / perPart) }, (_, part): PartTask => {
    const first = part * perPart;
    return { part, first, members: members.slice(first, first + perPart) };
  });
  const missing = tasks.filter(({ part }) => !folder.has(nameOf(part)));
  let done = tasks.length - missing.length;
  const found = done;
  await interruptible((signal) =>
    computeAll(
      missing,
      { count: size.workers, data: { plan, start: model.start }, signal },
      ({ part }, columns) => {
        folder.put(nameOf(part), writeTable(columns, words));
        done += 1;
        progress?.(done, tasks.length);
      },
    ),
  );
  const hash = folder.seal([INPUTS, ...tasks.map(({ part }) => nameOf(part))]);
  const rows = members.length * size.worlds;
  return { folder: folder.path, members: members.length, rows, parts: tasks.length, found, hash };
}

function nameOf(part: number): string {
  return `part-${String(part).padStart(5, "0")}.parquet`;
}

/** Gives parts to threads, each the next one when it has done its own. */
async function computeAll(
  tasks: readonly PartTask[],
  { count, data, signal }: { readonly count: number; readonly data: object; readonly signal: AbortSignal },
  onPart: (task: PartTask, columns: readonly TableColumn[]) => void,
): Promise<void> {
  let next = 0;
  const threads = Array.from(
    { length: Math.min(count, tasks.length) },
    () => new Worker(threadFile(), { workerData: data }),
  );
  const work = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      let task: PartTask | undefined;
      const feed = () => {
        task = tasks[next++];
        if (task) thread.postMessage(task);
        else resolve();
      };
      thread.on("message", (columns: readonly TableColumn[]) => {
        try {
          onPart(task!, columns);
          feed();
        } catch (error) {
          reject(error);
        }
      });
      thread.on("error", reject);
      thread.on("exit", (code) =>
        reject(new Error(`a thread stopped with code ${code}; try fewer --workers`)),
      );
      feed();
    });
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  try {
    await Promise.race([Promise.all(threads.map(work)), aborted]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** The thread as built: beside this file, or in dist/ when this file runs from its source or as a part of the command line. */
function threadFile(): string {
  const beside = fileURLToPath(new URL("./design-thread.js", import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL("../../dist/cli/design/design-thread.js", import.meta.url));
}
