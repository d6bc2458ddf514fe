import type { Builtin, BuiltinCall } from "./builtins.ts";
import { constantOf } from "./constant-of.ts";

/** A fixed delay keeps one number a step: longer ones would need a store that the engine does not have. */
const MOST_STEPS = 2000;

/** Functions of XMILE that remember (section 3.5.5), by their names in small letters. */
export const MEMORY: Readonly<Record<string, Builtin>> = {
  init: { arity: [1, 1], write: initial },
  initial: { arity: [1, 1], write: initial },
  previous: {
    arity: [1, 2],
    write: ({ translator, site, args }) => {
      const [input, first] = args.map((arg) => translator.text(arg, site));
      return `PREVIOUS(${input}, ${first ?? `INIT(${input})`})`;
    },
  },
  delay: { arity: [2, 3], write: fixedDelay },
  delay1: { arity: [2, 3], write: ownDelay("DELAY1") },
  delay3: { arity: [2, 3], write: ownDelay("DELAY3") },
  smth1: { arity: [2, 3], write: ownDelay("SMTH1") },
  smth3: { arity: [2, 3], write: ownDelay("SMTH3") },
  delayn: { arity: [3, 4], write: ownDelay("DELAYN") },
  smthn: { arity: [3, 4], write: ownDelay("SMTHN") },
  trend: {
    arity: [2, 3],
    write: (call) => trend(call, call.args[2] ? call.translator.text(call.args[2], call.site) : "0"),
  },
  forcst: {
    arity: [3, 4],
    write: (call) => {
      const { translator, site, args } = call;
      const growth = trend(call, args[3] ? translator.text(args[3], site) : "0");
      return `((${translator.text(args[0]!, site)}) * (1 + ${growth} * (${translator.text(args[2]!, site)})))`;
    },
  },
};

function initial({ translator, site, args }: BuiltinCall): string {
  return `INIT(${translator.text(args[0]!, site)})`;
}

/** Delays that ours has too; its months are steps here, so lengths of time become steps. */
function ownDelay(name: string): Builtin["write"] {
  return ({ translator, context, site, args }) => {
    const [input, length, ...rest] = args.map((arg) => translator.text(arg, site));
    return `${name}(${[input, `(${length}) / ${context.time.step} * 1 {month}`, ...rest].join(", ")})`;
  };
}

/** What entered so many steps ago, as a row of PREVIOUS. */
function fixedDelay({ translator, context, site, call, args }: BuiltinCall): string {
  const length = constantOf(args[1]!, context, site.variable.scope);
  if (length === undefined) {
    site.fault(args[1]!, "not supported: a delay whose length is not a constant");
    return "0";
  }
  const steps = Math.round(length / context.time.step);
  if (!(steps >= 0 && steps <= MOST_STEPS)) {
    site.fault(call, `expected a delay of 0 to ${MOST_STEPS} steps, got ${steps}`);
    return "0";
  }
  let text = translator.named(args[0]!, site);
  const first = args[2] ? translator.named(args[2], site) : `INIT(${text})`;
  for (let step = 0; step < steps; step += 1) text = context.helper(site, `PREVIOUS(${text}, ${first})`);
  return text;
}

/** Fractional growth of an input against its average over a time. */
function trend({ translator, context, site, args }: BuiltinCall, growth: string): string {
  const input = translator.named(args[0]!, site);
  const length = translator.named(args[1]!, site);
  const average = context.helperId(site);
  const rate = `(${input} - ${average}) / ${length} * ${context.time.step} {1/month}`;
  context.helper(site, rate, `${input} / (1 + (${growth}) * ${length})`, average);
  return `((${input} - ${average}) / (${average} * ${length}))`;
}
