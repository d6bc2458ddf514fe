import { MEMORY } from "./memory-builtins.ts";
import type { XmileExpression } from "./parse-xmile-equation.ts";
import type { ReadContext, Site } from "./read-context.ts";
import type { Translator } from "./translate.ts";
import { arcSineText, arcTangentText, hyperbolicText, QUARTER, sineText } from "./trigonometry.ts";

/** A call of a built-in function while it is translated. */
export interface BuiltinCall {
  readonly translator: Translator;
  readonly context: ReadContext;
  readonly site: Site;
  readonly call: XmileExpression;
  readonly args: readonly XmileExpression[];
}

/** A function of XMILE 1.0 (section 3.5): how many arguments, and how it is written in our language (binding tightly). */
export interface Builtin {
  readonly arity: readonly [number, number];
  write(call: BuiltinCall): string;
}

/** Functions that ours has under the same name with the same meaning. */
const same = (name: string, fewest: number, most = fewest): Builtin => ({
  arity: [fewest, most],
  write: ({ translator, site, args }) =>
    `${name}(${args.map((arg) => translator.text(arg, site)).join(", ")})`,
});

/** Over a list of numbers, or over the elements of an array. */
const reduction = (name: string, most: number): Builtin => ({
  arity: [1, most],
  write: ({ translator, context, site, args }) => {
    const [only] = args;
    const variable =
      args.length === 1 && only?.kind === "name" ? context.find(only.name, site.variable.scope) : undefined;
    // Without subscripts, or with names of dimensions that the equation itself does not have: over all elements.
    const subscripts = only?.kind === "name" ? only.subscripts : undefined;
    const all = (subscripts ?? []).every((one) => {
      const dimension = context.dimension(one)?.id;
      return one === "*" || (dimension !== undefined && !site.by.includes(dimension));
    });
    if (
      variable &&
      variable.axes.length > 0 &&
      all &&
      (subscripts?.length ?? variable.axes.length) === variable.axes.length
    )
      return `${name}(${variable.id}[${variable.axes.map(() => "*").join(", ")}])`;
    const texts = args.map((arg) => translator.text(arg, site));
    // Ours has the mean of an array only.
    if (name === "MEAN" && texts.length > 1) return `(((${texts.join(") + (")})) / ${texts.length})`;
    return texts.length === 1 && !texts[0]!.includes("*]") && !texts[0]!.includes("[*")
      ? `(${texts[0]})`
      : `${name}(${texts.join(", ")})`;
  },
});

const trigonometric = (of: "sin" | "cos" | "tan"): Builtin => ({
  arity: [1, 1],
  write: ({ translator, context, site, args }) =>
    sineText(context, site, translator.text(args[0]!, site), of),
});

const hyperbolic = (of: "sinh" | "cosh" | "tanh"): Builtin => ({
  arity: [1, 1],
  write: ({ translator, context, site, args }) =>
    hyperbolicText(context, site, translator.text(args[0]!, site), of),
});

/** `SINWAVE(amplitude, period)`, not in the standard but in its tools: a wave of the time. */
const wave = (of: "sin" | "cos"): Builtin => ({
  arity: [2, 2],
  write: ({ translator, context, site, args }) => {
    const [height, period] = args.map((arg) => translator.text(arg, site));
    const angle = `${4 * Number(QUARTER)} * ${context.clock()} / (${period})`;
    return `((${height}) * ${sineText(context, site, angle, of)})`;
  },
});

const BUILTINS: Readonly<Record<string, Builtin>> = {
  abs: same("ABS", 1),
  exp: same("EXP", 1),
  ln: same("LN", 1),
  log10: same("LOG10", 1),
  sqrt: same("SQRT", 1),
  int: {
    arity: [1, 1],
    write: ({ translator, site, args }) => translator.cut(translator.text(args[0]!, site), site),
  },
  min: reduction("MIN", 99),
  max: reduction("MAX", 99),
  sum: reduction("SUM", 1),
  size: {
    arity: [1, 1],
    write: ({ context, site, args: [only] }) => {
      const variable = only?.kind === "name" ? context.find(only.name, site.variable.scope) : undefined;
      const sizes = (variable?.axes ?? []).map((axis) => context.dimensionOf(axis)!.elements.length);
      return String(sizes.reduce((count, size) => count * size, 1));
    },
  },
  mean: reduction("MEAN", 99),
  sin: trigonometric("sin"),
  cos: trigonometric("cos"),
  tan: trigonometric("tan"),
  sinh: hyperbolic("sinh"),
  cosh: hyperbolic("cosh"),
  tanh: hyperbolic("tanh"),
  sinwave: wave("sin"),
  coswave: wave("cos"),
  round: {
    arity: [1, 1],
    write: ({ translator, site, args }) => `INT((${translator.text(args[0]!, site)}) + 0.5)`,
  },
  arctan: {
    arity: [1, 1],
    write: ({ translator, context, site, args }) =>
      arcTangentText(context, site, translator.text(args[0]!, site)),
  },
  arcsin: {
    arity: [1, 1],
    write: ({ translator, context, site, args }) =>
      arcSineText(context, site, translator.text(args[0]!, site)),
  },
  arccos: {
    arity: [1, 1],
    write: ({ translator, context, site, args }) =>
      `(${QUARTER} - ${arcSineText(context, site, translator.text(args[0]!, site))})`,
  },
  safediv: same("SAFEDIV", 2, 3),
  // Not in the standard as a function, but written by converters.
  if_then_else: {
    arity: [3, 3],
    write: ({ translator, site, args }) => {
      const [condition, then, otherwise] = args.map((arg) => translator.text(arg, site));
      return `(IF ${condition} THEN ${then} ELSE ${otherwise})`;
    },
  },
  step: {
    arity: [2, 2],
    write: ({ translator, context, site, args }) => {
      const [height, from] = args.map((arg) => translator.text(arg, site));
      return `(IF ${lateClock(context)} >= (${from}) THEN ${height} ELSE 0)`;
    },
  },
  ramp: {
    arity: [1, 3],
    write: ({ translator, context, site, args }) => {
      const [slope, from, to] = args.map((arg) => translator.text(arg, site));
      const now = to === undefined ? context.clock() : `MIN(${context.clock()}, ${to})`;
      return `((${slope}) * MAX(${now} - (${from ?? context.time.start}), 0))`;
    },
  },
  pulse: { arity: [2, 3], write: pulse },
  ...MEMORY,
};

/** A built-in function by its name in small letters; none by a name that every object answers to. */
export function builtinNamed(name: string): Builtin | undefined {
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
}

/** The clock, a little forward where steps do not fall on decimals exactly: 0.3 ten times is less than 3. */
function lateClock(context: ReadContext): string {
  const clock = context.clock();
  return context.exactClock ? clock : `${clock} + ${context.time.step * 1e-6}`;
}

/** `volume / DT` in the one step that holds the first time, and again every interval (none, or 0: once). */
function pulse({ translator, context, site, args }: BuiltinCall): string {
  const [volume, first, interval] = args.map((arg) => translator.text(arg, site)) as [
    string,
    string,
    string?,
  ];
  const { step } = context.time;
  const since = context.helper(site, `(${lateClock(context)} - (${first})) / ${step}`);
  const rate = `(${volume}) / ${step}`;
  if (interval === undefined) return `(IF ${since} >= 0 and ${since} < 1 THEN ${rate} ELSE 0)`;
  const every = context.helper(site, interval);
  const turn = (at: string) => `INT(${at} * ${step} / ${every})`;
  const again = `${turn(since)} > ${turn(`(${since} - 1)`)}`;
  const now = context.helper(site, `IF ${every} > 0 THEN (${again}) ELSE (${since} < 1)`);
  return `(IF ${since} >= 0 and ${now} THEN ${rate} ELSE 0)`;
}
