import type { ScenarioResult } from "../ensemble/result.ts";
import { countTo, type Refinement, type WorldSession } from "../ensemble/session.ts";
import type { AgainstPart } from "./join-parts.ts";
import type { RunRequest } from "./protocol.ts";
import { requestedVariant } from "./requested.ts";

/** A scenario that others are compared with: counted once over a session's worlds, however many are compared. */
export class Baseline {
  private readonly run: Refinement;
  private readonly replicates: number;
  private counted: { readonly worldsPerReplicate: number; readonly scenario: ScenarioResult } | undefined;

  /** @throws InputError for a scenario that cannot be run */
  constructor(session: WorldSession, request: RunRequest) {
    this.replicates = session.plan.replicates;
    // Of what it is compared by no fan is read.
    const outputs = { ...session.plan.outputs, fans: [] };
    this.run = session.start({ ...requestedVariant(session.plan, request), outputs });
  }

  /**
   * Counts so many worlds of all replicates, as far as they are not yet; messages come in meanwhile.
   *
   * @throws the signal's reason (an AbortError) when it is aborted; what was counted stays
   */
  count(worlds: number, signal: AbortSignal): Promise<void> {
    return countTo(this.run, worlds, { signal });
  }

  /** Differences of a scenario counted over the first worlds of each replicate. */
  against(scenario: ScenarioResult, worldsPerReplicate: number): AgainstPart {
    if (this.counted === undefined || this.counted.worldsPerReplicate < worldsPerReplicate) {
      const result = this.run.result();
      this.counted = {
        worldsPerReplicate: result.worldsPerReplicate,
        scenario: [...result.scenarios.values()][0]!,
      };
    }
    const { scenario: base, worldsPerReplicate: held } = this.counted;
    const head = (column: Float64Array): Float64Array => {
      const first = new Float64Array(this.replicates * worldsPerReplicate);
      for (let replicate = 0; replicate < this.replicates; replicate += 1) {
        const from = replicate * held;
        first.set(column.subarray(from, from + worldsPerReplicate), replicate * worldsPerReplicate);
      }
      return first;
    };
    const differences = [...scenario.table].map(([name, column]) => {
      const difference = head(base.table.get(name)!);
      for (let world = 0; world < difference.length; world += 1)
        difference[world] = column[world]! - difference[world]!;
      return [name, difference] as const;
    });
    return {
      differences: new Map(differences),
      events: new Map([...base.events].map(([id, months]) => [id, head(months)])),
    };
  }
}
