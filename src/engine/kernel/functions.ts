import { ByteWriter } from "./byte-writer.ts";
import { type Code, local, V128, type ValueType } from "./instructions.ts";
import { unsignedLeb } from "./leb.ts";

/** A function in the making: what it takes and gives, and its instructions in order. */
export class FunctionBody {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
  /** Name under which the page or the runner can call it. */
  readonly exported: string | undefined;
  private readonly locals: ValueType[] = [];
  private readonly statements = new ByteWriter();

  constructor(parameters: readonly ValueType[], results: readonly ValueType[] = [], exported?: string) {
    this.parameters = parameters;
    this.results = results;
    this.exported = exported;
  }

  /** Code that reads a parameter. */
  parameter(index: number): Code {
    return local.get(index);
  }

  /** Code that reads each parameter, in their order. */
  allParameters(): Iterable<Code> {
    return this.parameters.map((_, index) => local.get(index));
  }

  /** Keeps a value under a name of its own; gives the code that reads it. */
  let(value: Code, type: ValueType = V128): Code {
    const index = this.variable(type);
    this.do(local.set(index, value));
    return local.get(index);
  }

  /** A new local, 0 at first; gives its index. */
  variable(type: ValueType): number {
    return this.parameters.length + this.locals.push(type) - 1;
  }

  /** Keeps all values that a call leaves; gives the code that reads each. */
  letAll(values: Code, count: number, type: ValueType = V128): Code[] {
    const indexes = Array.from({ length: count }, () => this.variable(type));
    // The last value is on top.
    this.do(indexes.reduceRight<Code>((code, index) => local.set(index, code), values));
    return indexes.map((index) => local.get(index));
  }

  /** Adds instructions; the last statement of a function leaves its result. */
  do(...code: readonly Code[]): void {
    for (const one of code) this.statements.write(one);
  }

  /** The function as it stands in the code section, without its length. */
  bytes(): Code {
    const runs: { type: ValueType; count: number }[] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.count += 1;
      else runs.push({ type, count: 1 });
    }
    const declared = runs.flatMap(({ type, count }) => [...unsignedLeb(count), type]);
    return [unsignedLeb(runs.length), declared, this.statements.written, 0x0b];
  }
}
