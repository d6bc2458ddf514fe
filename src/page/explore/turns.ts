/**
 * Work that is asked for faster than it can be done, as by a slider: one piece is under way at a time, and when its
 * first result is there the latest piece asked for meanwhile begins. Pictures follow a move instead of waiting for its end.
 */
export class Turns {
  private readonly work: (shown: () => void) => Promise<void>;
  /** The piece whose first result is not there yet. */
  private current: object | undefined;
  private again = false;

  /** @param work calls `shown` when its first result is there; begun again it finds the latest state */
  constructor(work: (shown: () => void) => Promise<void>) {
    this.work = work;
  }

  /** Begins, or remembers to. */
  ask(): void {
    if (this.current) {
      this.again = true;
      return;
    }
    const piece = {};
    this.current = piece;
    this.again = false;
    const shown = () => {
      if (this.current !== piece) return;
      this.current = undefined;
      if (this.again) this.ask();
    };
    void this.work(shown).finally(shown);
  }
}
