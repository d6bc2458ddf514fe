import type { BlockTask, Plan } from "./plan.ts";
import { BlockRunner, type BlockWorlds } from "./run-block.ts";

/** Blocks of worlds by their place: of one plan, or of several whose worlds are drawn and solved for alike. */
export type OpenedWorlds = Map<string, BlockWorlds>;

/** A runner that draws and solves for a block once. */
export class KeepingRunner extends BlockRunner {
  private readonly opened: OpenedWorlds;

  /** @param opened blocks opened before; those opened here are added */
  constructor(plan: Plan, outputs: readonly string[], opened: OpenedWorlds) {
    super(plan, outputs);
    this.opened = opened;
  }

  override open(task: BlockTask): BlockWorlds {
    const key = `${task.replicate} ${task.first} ${task.worlds}`;
    const worlds = this.opened.get(key) ?? super.open(task);
    this.opened.set(key, worlds);
    return worlds;
  }
}
