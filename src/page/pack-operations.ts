import type { Opcode, Operation } from "../engine/index.ts";

/** Lines of operations as columns of small whole numbers, which pack and parse better than objects. */
export interface PackedOperations {
  /** `min/2`: operation and number of its arguments, in the order of their numbers in `form`. */
  readonly forms: readonly string[];
  readonly form: readonly number[];
  /** Slot written, from the one after that of the operation before. */
  readonly out: readonly number[];
  /** Slots read, from the slot written, all in one row. */
  readonly args: readonly number[];
  /** `[number of the operation, points]` of lookups, `[number, history]` of searches. */
  readonly points: readonly (readonly [number, readonly number[]])[];
  readonly histories: readonly (readonly [number, number])[];
}

export function packOperations(operations: readonly Operation[]): PackedOperations {
  const forms = [...new Set(operations.map(formOf))];
  return {
    forms,
    form: operations.map((operation) => forms.indexOf(formOf(operation))),
    out: operations.map(({ out }, index) => out - expectedOut(operations[index - 1])),
    args: operations.flatMap(({ out, args }) => args.map((slot) => out - slot)),
    points: operations.flatMap(({ points }, index) => (points ? [[index, points] as const] : [])),
    histories: operations.flatMap(({ history }, index) =>
      history === undefined ? [] : [[index, history] as const],
    ),
  };
}

export function unpackOperations(packed: PackedOperations): Operation[] {
  const points = new Map(packed.points);
  const histories = new Map(packed.histories);
  let next = 0;
  let before: Operation | undefined;
  return packed.form.map((form, index) => {
    const [op, count] = packed.forms[form]!.split("/") as [Opcode, string];
    const out = packed.out[index]! + expectedOut(before);
    const args = packed.args.slice(next, next + Number(count)).map((back) => out - back);
    next += args.length;
    before = {
      op,
      out,
      args,
      ...(points.has(index) ? { points: points.get(index)! } : {}),
      ...(histories.has(index) ? { history: histories.get(index)! } : {}),
    };
    return before;
  });
}

function formOf({ op, args }: Operation): string {
  return `${op}/${args.length}`;
}

function expectedOut(before: Operation | undefined): number {
  return before ? before.out + 1 : 0;
}
