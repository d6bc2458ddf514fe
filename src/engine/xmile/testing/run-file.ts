import { readXmile } from "../read-xmile.ts";
import { runXmile } from "../run-xmile.ts";

/** An XMILE file around variables, for tests: time 0 to 4 by 0.5 unless told otherwise. */
export function fileOf(
  variables: string,
  { start = "0", stop = "4", dt = "<dt>0.5</dt>", before = "" } = {},
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>test</vendor><product>test</product></header>
<sim_specs><start>${start}</start><stop>${stop}</stop>${dt}</sim_specs>
${before}
<model><variables>${variables}</variables></model>
</xmile>`;
}

/** Reads and runs a file. `of(name)` are the values of a variable at every step. */
export function runFile(text: string) {
  const read = readXmile(text, "m.xmile");
  const table = runXmile(read);
  return {
    ...read,
    table,
    of: (name: string): number[] => {
      const column = table.columns.find((one) => one.name === name);
      if (!column) throw new Error(`no ${name} among ${table.columns.map((one) => one.name).join("; ")}`);
      return [...column.values];
    },
  };
}

/** The values of one auxiliary with an equation. */
export function valuesOf(equation: string, more = "", options: Parameters<typeof fileOf>[1] = {}): number[] {
  return runFile(fileOf(`<aux name="x"><eqn>${equation}</eqn></aux>${more}`, options)).of("x");
}

/** The faults of reading and compiling a file, one a line. */
export function faultsIn(text: string): string[] {
  try {
    runFile(text);
  } catch (error) {
    return String((error as Error).message).split("\n");
  }
  return [];
}
