// A program of the engine as C with the same bits: the limit against which the kernel is measured. Only `npm run bench`
// uses it. The C takes LANES worlds at once in one vector (2: 128 bits, 4: 256, 8: 512) through all steps of the run.
import { sectionsOf } from "../dist/engine/kernel/sections.js";
import { uniformNumbers } from "../dist/engine/kernel/uniform.js";

/** A number as C reads it back exactly. */
function literal(value) {
  if (Number.isNaN(value)) return "NAN";
  if (!Number.isFinite(value)) return value > 0 ? "INFINITY" : "-INFINITY";
  const written = Object.is(value, -0) ? "-0.0" : String(value);
  return /[.e]/.test(written) ? written : `${written}.0`;
}

/** Vectors, and the functions of src/numeric operation by operation. */
const HEAD = `
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
typedef double V __attribute__((vector_size(8 * LANES), aligned(8 * LANES)));
typedef int64_t I __attribute__((vector_size(8 * LANES)));
typedef uint64_t U __attribute__((vector_size(8 * LANES)));
#define INLINE static inline __attribute__((always_inline))
INLINE V both(double x) { return x - (V){0}; }
INLINE V pick(I mask, V a, V b) { return (V)((mask & (I)a) | (~mask & (I)b)); }
INLINE V truth(I mask) { return (V)(mask & (I)both(1)); }
INLINE V absolute(V x) { return (V)((I)x & 0x7fffffffffffffff); }
INLINE V root(V x) { V y; for (int i = 0; i < LANES; i++) y[i] = __builtin_sqrt(x[i]); return y; }
INLINE V down(V x) { V y; for (int i = 0; i < LANES; i++) y[i] = __builtin_floor(x[i]); return y; }
INLINE V pmin(V a, V b) { return pick(b < a, b, a); }
INLINE V pmax(V a, V b) { return pick(a < b, b, a); }
/* IEEE minimum and maximum: of equal numbers the bits tell zeros apart; NaN spreads. */
INLINE V lower(V a, V b) {
  V m = pick(a < b, a, pick(b < a, b, (V)((I)a | (I)b)));
  return pick((a == a) & (b == b), m, both(NAN));
}
INLINE V upper(V a, V b) {
  V m = pick(a > b, a, pick(b > a, b, (V)((I)a & (I)b)));
  return pick((a == a) & (b == b), m, both(NAN));
}
INLINE int all(I mask) { for (int i = 0; i < LANES; i++) if (!mask[i]) return 0; return 1; }

#define SHIFT 6755399441055744.0
INLINE V exp_rest(V r) {
  V t = r * r;
  V low = 0.1666666666666666 + t * -0.0027777777777564148;
  V high = 6.613756471495207e-5 + t * -1.6534059835599643e-6 + t * t * 4.1437568537775936e-8;
  V c = r - t * (low + t * t * high);
  return r * c / (2 - c);
}
INLINE V exp_sum(V high, V low) {
  I ordinary = absolute(high) < 708;
  V x = all(ordinary) ? high : pmax(pmin(high, both(710)), both(-746));
  V shifted = x * 1.4426950408889634 + SHIFT, k = shifted - SHIFT;
  V up = x - k * 0.6931471803691238, lo = k * 1.9082149292705877e-10 - low;
  V sum = 1 - (lo - exp_rest(up - lo) - up);
  if (all(ordinary)) return (V)((I)sum + ((I)shifted << 52));
  I n = (I)shifted - (I)both(SHIFT), half = n >> 1;
  return sum * (V)((half + 1023) << 52) * (V)((n - half + 1023) << 52);
}
static V exp_(V x) { return exp_sum(x, both(0)); }
INLINE void split_normal(V x, V *m, V *k) {
  I shifted = (I)x + ((0x3ff00000LL - 0x3fe6a09eLL) << 32);
  *m = (V)((shifted & 0xfffffffffffffLL) + (0x3fe6a09eLL << 32));
  *k = (V)((I)((U)shifted >> 52) | (I)both(4503599627370496.0)) - 4503599627371519.0;
}
INLINE void split(V x, V *m, V *k) {
  if (all((x >= 2.2250738585072014e-308) & (x < INFINITY))) { split_normal(x, m, k); return; }
  I denormal = x < 2.2250738585072014e-308;
  split_normal(pick(denormal, x * 18014398509481984.0, x), m, k);
  *k = *k - (V)(denormal & (I)both(54));
}
INLINE V log_edges(V x, V result) {
  I inside = (x > 0) & (x < INFINITY);
  if (all(inside)) return result;
  return pick(inside, result, pick(x == 0, both(-INFINITY), pick(x > 0, x, both(NAN))));
}
INLINE V log_series(V f, V half) {
  V s = f / (2 + f), z = s * s, w = z * z;
  V even = 0.6666666666666666 + w * (0.2857142857080323 + w * (0.18181795630884748 + w * 0.13268759668555402));
  V odd = 0.4000000000000088 + w * (0.2222222239180047 + w * (0.1538624020581371 + w * 0.13086767009995384));
  return s * (half + z * (even + z * odd));
}
static V log_(V x) {
  V m, k; split(x, &m, &k);
  V f = m - 1, half = 0.5 * f * f, small = log_series(f, half) + k * 1.9082149292705877e-10;
  return log_edges(x, k * 0.6931471803691238 - (half - small - f));
}
static V log10_(V x) {
  V m, k; split(x, &m, &k);
  V f = m - 1, half = 0.5 * f * f, head = (V)((I)(f - half) & (-1LL << 32));
  V tail = f - head - half + log_series(f, half), large = k * 0.30102999566395283, medium = head * 0.4342944818781689;
  V small = k * 2.8363394551044964e-14 + (tail + head) * 2.5082946711645275e-11 + tail * 0.4342944818781689;
  V sum = large + medium;
  return log_edges(x, sum + (large - sum + medium + small));
}
INLINE V product_error(V a, V b, V p) {
  V A = 134217729.0 * a, a1 = A - (A - a), a2 = a - a1, B = 134217729.0 * b, b1 = B - (B - b), b2 = b - b1;
  return a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2;
}
INLINE V sum_error(V a, V b, V s) { V back = s - a; return a - (s - back) + (b - back); }
INLINE void log_double(V x, V *high, V *low) {
  V m, k; split(x, &m, &k);
  V f = m - 1, d = 2 + f, d2 = f - (d - 2), s = f / d, p = s * d;
  V s2 = (f - p - product_error(s, d, p) - s * d2) / d;
  V z = s * s, z2 = product_error(s, s, z) + 2 * s * s2, t = z * 0.6666666666666666, w = z * z;
  V even = 0.4 + w * (0.2222222222222843 + w * (0.15384615761171394 + w * (0.11766813123904495 + w * 0.10762424865213042)));
  V odd = 0.28571428571428564 + w * (0.18181818179656914 + w * (0.1333329653435452 + w * 0.10456327213747164));
  V t2 = product_error(z, both(0.6666666666666666), t) + (z * 3.700743415417188e-17 + z2 * 0.6666666666666666) + z * z * (even + z * odd);
  V v = s * t, v2 = product_error(s, t, v) + (s * t2 + s2 * t);
  V e = k * 0.6931471803691238, twice = 2 * s, first = e + twice, second = first + v;
  V rest = sum_error(e, twice, first) + sum_error(first, v, second) + (k * 1.9082149292705877e-10 + (2 * s2 + v2));
  *high = second + rest;
  *low = second - *high + rest;
}
static V pow_positive(V x, V y) {
  V high, low; log_double(x, &high, &low);
  V e = pmax(pmin(y, both(1.2676506002282294e30)), both(-1.2676506002282294e30)), p = high * e;
  V rest = product_error(high, e, p) + low * e;
  V power = exp_sum(p, (V)((I)rest & (absolute(p) < 800)));
  return pick(x == 0, pick(y > 0, both(0), pick(y == 0, both(1), both(INFINITY))), power);
}
`;

const UNARY = {
  copy: (a) => a,
  neg: (a) => `(-${a})`,
  abs: (a) => `absolute(${a})`,
  floor: (a) => `down(${a})`,
  sqrt: (a) => `root(${a})`,
  not: (a) => `truth(${a} == 0)`,
  exp: (a) => `exp_(${a})`,
  ln: (a) => `log_(${a})`,
  log10: (a) => `log10_(${a})`,
};
const INFIX = { add: "+", sub: "-", mul: "*", div: "/" };
const COMPARE = { lt: "<", le: "<=", eq: "==", ne: "!=" };

function expression({ op, args, points }, read, constants) {
  const [a, b, c] = args.map(read);
  if (op in UNARY) return UNARY[op](a);
  if (op in INFIX) return `(${a} ${INFIX[op]} ${b})`;
  if (op in COMPARE) return `truth(${a} ${COMPARE[op]} ${b})`;
  const bound = (slot) => {
    const value = constants.get(slot);
    return value !== undefined && !Number.isNaN(value) && !Object.is(value, -0);
  };
  if (op === "min")
    return bound(args[0]) ? `pmin(${b}, ${a})` : bound(args[1]) ? `pmin(${a}, ${b})` : `lower(${a}, ${b})`;
  if (op === "max") {
    const zero = args.some((slot) => constants.get(slot) === 0) ? " + 0.0" : "";
    return bound(args[0])
      ? `(pmax(${b}, ${a})${zero})`
      : bound(args[1])
        ? `(pmax(${a}, ${b})${zero})`
        : `upper(${a}, ${b})`;
  }
  if (op === "and") return `truth((${a} != 0) & (${b} != 0))`;
  if (op === "or") return `truth((${a} != 0) | (${b} != 0))`;
  if (op === "select") return `pick(${a} != 0, ${b}, ${c})`;
  if (op === "pow") return `pow_positive(${a}, ${b})`;
  if (op === "lookup") return lookup(a, points);
  throw new Error(`no C for ${op}`);
}

function lookup(x, points) {
  const last = points.length - 2;
  const chosen = (valueAt) => {
    let code = `both(${literal(valueAt(2))})`;
    for (let k = 4; k <= last; k += 2)
      code = `pick(${x} > ${literal(points[k - 2])}, both(${literal(valueAt(k))}), ${code})`;
    return code;
  };
  const part = `((${x} - ${chosen((k) => points[k - 2])}) / ${chosen((k) => points[k] - points[k - 2])})`;
  const between = `(${chosen((k) => points[k - 1])} + ${chosen((k) => points[k + 1] - points[k - 1])} * ${part})`;
  const beyond = `pick(${x} >= ${literal(points[last])}, both(${literal(points[last + 1])}), ${between})`;
  return `pick(${x} <= ${literal(points[0])}, both(${literal(points[1])}), ${beyond})`;
}

/**
 * @param model a compiled model, or a plan's
 * @param outputs slots whose monthly numbers are kept
 * @param wide which series differ between worlds
 * @returns C source of a program: takes a file written by `cInput` and a number of repeats, prints the milliseconds of
 *   each and a hash of all numbers kept
 */
export function cTwin(model, outputs, wide) {
  const { program } = model;
  const shared = model.series.map((_, index) => wide[index] !== true);
  const sections = sectionsOf(program, { outputs, shared });
  const constants = new Map(program.constants.map(({ slot, value }) => [slot, value]));
  const updates = [...program.rates, ...program.holds];
  const uniform = new Map([...sections.uniformSlots].map((slot, place) => [slot, place]));
  const line = (name, operations, { keep, search, moves, watch }) => {
    const out = [];
    const known = new Map();
    const read = (slot) => {
      if (constants.has(slot)) return `both(${literal(constants.get(slot))})`;
      if (slot === program.time) return "both(time)";
      if (uniform.has(slot)) return `both(Z[${uniform.get(slot)}])`;
      if (!known.has(slot)) {
        out.push(`V v${slot} = S[${slot}];`);
        known.set(slot, `v${slot}`);
      }
      return known.get(slot);
    };
    for (const operation of operations) {
      const { op, out: slot, args, history } = operation;
      const code =
        op === "first_reached"
          ? `reached(${history}, step, ${read(args[0])}, ${read(args[1])}, time, ${search(history) ? 1 : 0})`
          : expression(operation, read, constants);
      out.push(`V v${slot} = ${code};`);
      known.set(slot, `v${slot}`);
      if (keep(slot)) out.push(`S[${slot}] = v${slot};`);
    }
    if (watch) {
      const slots = [...sections.checked].filter(watch);
      out.push(
        `V sum = both(0)${slots.map((slot) => ` + ${read(slot)}`).join("")};`,
        "S[SLOTS] += sum - sum;",
      );
    }
    if (moves) {
      for (const { rate, value } of updates) read(rate ?? value);
      for (const { state, rate, value } of updates) {
        out.push(
          rate === undefined
            ? `S[${state}] = ${read(value)};`
            : `S[${state}] += ${read(rate)} * ${literal(1 / program.stepsPerMonth)};`,
        );
      }
    }
    return `static __attribute__((noinline)) void ${name}(V *restrict S, double time, int step, const double *restrict Z) {\n${out.join("\n")}\n}\n`;
  };
  const outputSet = new Set(outputs);
  const readBy = (operations) => new Set(operations.flatMap(({ args }) => args));
  const needed = new Set([...readBy(sections.init), ...readBy(sections.step), ...readBy(sections.month)]);
  const moved = new Set(updates.flatMap(({ rate, value }) => [rate ?? value]));
  const kept = (slot) => needed.has(slot) || outputSet.has(slot) || moved.has(slot);
  const timeless = (slot) => sections.timeless.has(slot);
  const months = program.months + 1;
  const series = program.series.flatMap(({ slot, interpolation }, index) =>
    wide[index] ? [{ slot, interpolation }] : [],
  );
  return `${HEAD}
#define SLOTS ${program.slots}
#define MONTHS ${program.months}
#define STEPS ${program.stepsPerMonth}
#define HISTORIES ${program.histories}
static V highest[HISTORIES + 1][MONTHS * STEPS + 2];
static int cursor[HISTORIES + 1][LANES];
static V reached(int h, int step, V series, V level, double time, int search) {
  V before = step == 0 ? both(-INFINITY) : highest[h][step];
  highest[h][step + 1] = upper(before, series);
  V out = both(0);
  if (step == 0) memset(cursor[h], 0, sizeof cursor[h]);
  if (search) for (int w = 0; w < LANES; w++) {
    double now = highest[h][step + 1][w], wanted = level[w];
    if (!(now >= wanted)) { out[w] = now != now || wanted != wanted ? NAN : time; continue; }
    int k = cursor[h][w];
    while (highest[h][k + 1][w] < wanted) k++;
    while (k > 0 && highest[h][k][w] >= wanted) k--;
    cursor[h][w] = k;
    if (k == 0) { out[w] = 0; continue; }
    double low = highest[h][k][w], high = highest[h][k + 1][w];
    out[w] = (k - 1 + (low == -INFINITY ? 1 : (wanted - low) / (high - low))) / STEPS;
  }
  return out;
}
${line("once", sections.once, { keep: kept, search: () => true, watch: timeless })}
${line("init", sections.init, { keep: () => true, search: () => true })}
${line("inside", sections.step, { keep: () => false, search: (h) => sections.searchedEveryStep.has(h), moves: true })}
${line("month", sections.month, { keep: (slot) => outputSet.has(slot) || moved.has(slot), search: () => true, watch: (slot) => !timeless(slot) })}
${line("advance", [], { keep: () => false, search: () => false, moves: true })}
int main(int count, char **words) {
  (void)count;
  FILE *file = fopen(words[1], "rb");
  int repeats = atoi(words[2]);
  int32_t worlds;
  if (!file || fread(&worlds, 4, 1, file) != 1) return 1;
  double *P[${program.parameters.length || 1}], *T[${series.length || 1}];
  for (int i = 0; i < ${program.parameters.length}; i++) { P[i] = malloc(8L * worlds); if (fread(P[i], 8, worlds, file) != (size_t)worlds) return 1; }
  for (int i = 0; i < ${series.length}; i++) {
    size_t n = (size_t)(MONTHS + 1) * worlds;
    T[i] = malloc(8 * n);
    if (fread(T[i], 8, n, file) != n) return 1;
  }
  size_t numbers = (size_t)(MONTHS * STEPS + 1) * ${uniform.size};
  double *shared = malloc(8 * numbers + 8);
  if (fread(shared, 8, numbers, file) != numbers) return 1;
  double *O = malloc(8L * ${outputs.length} * ${months} * worlds);
  static V S[SLOTS + 1];
  static const int parameter[] = { ${program.parameters.join(", ") || 0} };
  static const int slot[] = { ${series.map(({ slot }) => slot).join(", ") || 0} };
  static const int linear[] = { ${series.map(({ interpolation }) => (interpolation === "linear" ? 1 : 0)).join(", ") || 0} };
  static const int output[] = { ${outputs.join(", ") || 0} };
  for (int repeat = 0; repeat < repeats; repeat++) {
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    for (int first = 0; first < worlds; first += LANES) {
      memset(S, 0, sizeof S);
${program.constants.map(({ slot, value }) => `      S[${slot}] = both(${literal(value)});`).join("\n")}
      for (int i = 0; i < ${program.parameters.length}; i++) for (int w = 0; w < LANES; w++) S[parameter[i]][w] = P[i][first + w];
      once(S, 0, 0, shared);
      for (int step = 0;; step++) {
        const double *Z = shared + (long)step * ${uniform.size};
        double time = (double)step / STEPS;
        int m = step / STEPS;
        double past = (double)(step % STEPS) / STEPS;
        for (int i = 0; i < ${series.length}; i++) {
          if (past != 0 && !linear[i]) continue;
          for (int w = 0; w < LANES; w++) {
            double here = T[i][(long)m * worlds + first + w];
            S[slot[i]][w] = past == 0 ? here : here + (T[i][(long)(m + 1) * worlds + first + w] - here) * past;
          }
        }
        if (step == 0) init(S, 0, 0, shared);
        if (step % STEPS) { inside(S, time, step, Z); continue; }
        month(S, time, step, Z);
        for (int i = 0; i < ${outputs.length}; i++) for (int w = 0; w < LANES; w++) O[((long)i * ${months} + m) * worlds + first + w] = S[output[i]][w];
        if (m == MONTHS) break;
        advance(S, time, step, Z);
      }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    printf("%.3f\\n", (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6);
  }
  uint64_t hash = 1469598103934665603ULL;
  for (long i = 0; i < (long)${outputs.length} * ${months} * worlds; i++) {
    uint64_t word; double x = O[i] != O[i] ? NAN : O[i];
    memcpy(&word, &x, 8);
    if (O[i] != O[i]) word = 0x7ff8000000000000ULL;
    hash = (hash ^ word) * 1099511628211ULL;
  }
  printf("%016llx\\n", (unsigned long long)hash);
  return 0;
}
`;
}

/** What the C reads: a block of worlds, and what they share. */
export function cInput(model, block) {
  const { program } = model;
  const wide = block.series.map((values) => values.length > program.months + 1);
  const sections = sectionsOf(program, { outputs: [], shared: wide.map((one) => !one) });
  const bytes = (values) => Buffer.from(Float64Array.from(values).buffer);
  return Buffer.concat([
    Buffer.from(Int32Array.of(block.worlds).buffer),
    ...block.parameters.map(bytes),
    ...block.series.filter((_, index) => wide[index]).map(bytes),
    bytes(uniformNumbers(program, sections, block.series)),
  ]);
}

/** The hash that the C prints, of numbers of ours. */
export function hashOf(values) {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 1469598103934665603n;
  for (const numbers of values) {
    for (const number of numbers) {
      view.setFloat64(0, Number.isNaN(number) ? Number.NaN : number);
      hash = BigInt.asUintN(64, (hash ^ view.getBigUint64(0)) * 1099511628211n);
    }
  }
  return hash.toString(16).padStart(16, "0");
}
