import { type Backend, defaultBackend } from "../engine/kernel/create-runner.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { EnsembleResult, ScenarioResult } from "../ensemble/result.ts";
import { openWorlds, refine, STAGES, type WorldSession } from "../ensemble/session.ts";
import { Baseline } from "./baseline.ts";
import { exactJson } from "./exact-json.ts";
import { type AgainstPart, joinParts, memoryOf, type Part } from "./join-parts.ts";
import { decodePlan, withAddition } from "./page-plan.ts";
import { partOf, stagesOf } from "./parts.ts";
import type { FromWorker, Port, RunRequest, ToWorker } from "./protocol.ts";
import { requestedVariant } from "./requested.ts";
import { stageAnswer } from "./stage-answer.ts";

/** What a worker counted by the end of a stage, on its way to the first worker. */
interface PartMessage {
  readonly number: number;
  readonly stage: number;
  readonly part: number;
  readonly backend: Backend;
  readonly counted: Part;
}

interface Run {
  readonly number: number;
  readonly request: RunRequest;
  readonly stages: number;
  readonly stop: AbortController;
}

/** What a worker holds once a plan is open. */
interface Held {
  readonly plan: Plan;
  /** Of its own replicates. */
  readonly session: WorldSession;
  readonly part: number;
  readonly parts: number;
  readonly ports: readonly Port[];
  /** The scenario compared with last, and what it is. */
  baseline?: { readonly key: string; readonly of: Baseline };
}

/** What a worker of a page does with its messages: it counts its replicates; the first one answers for all. */
export class PageWorker {
  private readonly answer: (message: FromWorker) => void;
  private held: Held | undefined;
  private current: Run | undefined;
  /** Parts that wait for the others, by run, stage and worker. */
  private readonly waiting = new Map<number, PartMessage[][]>();

  constructor(answer: (message: FromWorker) => void) {
    this.answer = answer;
  }

  /** Takes one message; failures become answers. */
  async receive(message: ToWorker): Promise<void> {
    const number = message.kind === "run" ? message.number : 0;
    try {
      if (message.kind === "open") this.open(message);
      else if (message.kind === "add") this.add(message.addition);
      else {
        this.current?.stop.abort();
        if (message.kind === "run") await this.run(message.number, message.request);
      }
    } catch (error) {
      if (error instanceof Error && error.name === "AbortError") return;
      this.answer({
        kind: "failed",
        number,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  private open({ plan: text, part, parts: workers, ports }: Extract<ToWorker, { kind: "open" }>): void {
    const plan = decodePlan(text);
    const parts = Math.min(workers, plan.replicates);
    if (part >= parts) return;
    this.held = { plan, session: openWorlds(partOf(plan, part, parts)), part, parts, ports };
    if (part > 0) return;
    for (const port of ports) port.onmessage = ({ data }) => this.gather(data as PartMessage);
  }

  /** From now on the plan has one more scenario, on the same worlds. */
  private add(addition: string): void {
    if (this.held) this.held = { ...this.held, plan: withAddition(this.held.plan, addition) };
  }

  private async run(number: number, request: RunRequest): Promise<void> {
    if (!this.held) return;
    const { plan, session, part, ports } = this.held;
    const each = stagesOf(plan, request.stages ?? STAGES);
    const stop = new AbortController();
    this.current = { number, request, stages: each.length, stop };
    for (const earlier of this.waiting.keys()) if (earlier < number) this.waiting.delete(earlier);
    const worldsPerReplicate = each.at(-1)!;
    const refinement = session.start({ ...requestedVariant(plan, request), worldsPerReplicate });
    const stages = each.map((worlds) => worlds * session.plan.replicates);
    let stage = 0;
    for await (const { plan: _plan, ...result } of refine(refinement, { stages, signal: stop.signal })) {
      const scenarios = [...result.scenarios.values()];
      const against =
        request.against &&
        (await this.compared(
          { ...request, scenarios: [request.against] },
          scenarios[0]!,
          result,
          stop.signal,
        ));
      const counted = { ...result, scenarios, ...(against && { against }) };
      const message: PartMessage = { number, stage, part, backend: defaultBackend(), counted };
      if (part === 0) this.gather(message);
      else ports[0]!.postMessage(message, memoryOf(counted));
      stage += 1;
    }
  }

  /** Differences from a scenario, whose worlds are counted as far as they are not yet. */
  private async compared(
    { scenarios, where }: RunRequest,
    scenario: ScenarioResult,
    { ran, worldsPerReplicate }: Pick<EnsembleResult, "ran" | "worldsPerReplicate">,
    signal: AbortSignal,
  ): Promise<AgainstPart> {
    const held = this.held!;
    const base = { scenarios, ...(where && { where }) };
    const key = exactJson(base);
    if (held.baseline?.key !== key) held.baseline = { key, of: new Baseline(held.session, base) };
    const { of: baseline } = held.baseline;
    await baseline.count(ran, signal);
    return baseline.against(scenario, worldsPerReplicate);
  }

  /** Keeps the parts of a stage until all are there, of a run that is still to come as well, and answers. */
  private gather(message: PartMessage): void {
    const { number, stage, part } = message;
    const { held, current, waiting } = this;
    if (!held || (current && number < current.number)) return;
    const stages = waiting.get(number) ?? [];
    waiting.set(number, stages);
    const parts = stages[stage] ?? [];
    stages[stage] = parts;
    parts[part] = message;
    if (number !== current?.number || parts.filter(Boolean).length < held.parts) return;
    delete stages[stage];
    const answer = stageAnswer(
      held.plan,
      current.request,
      joinParts(parts.map(({ counted }) => counted) as [Part, ...Part[]]),
      parts.some(({ backend }) => backend === "interpreter") ? "interpreter" : "kernel",
    );
    this.answer({ kind: "stage", number, answer });
    if (stage === current.stages - 1) this.answer({ kind: "done", number });
  }
}
