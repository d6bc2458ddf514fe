"""Quantiles to 17 digits, worked out with 120 digits by slow and sure means; Python's standard library alone.

    python3 src/random/testing/reference-quantiles.py > src/random/testing/reference-quantiles.ts

Nothing here is shared with the code it judges: the normal cdf is the Taylor series of erf, the incomplete beta function
the hypergeometric series, the gamma function Stirling's series, and every quantile a bisection of the cdf or, above the
median, of what lies beyond it. Probabilities are exact doubles.
"""
from decimal import Decimal as D, getcontext
from fractions import Fraction
from functools import cache
import json

getcontext().prec = 120
ONE, HALF = D(1), D("0.5")


def arctan_inverse(n):
    total, power, k = D(0), ONE / n, 0
    while power > D(10) ** -130:
        total += (-1) ** k * power / (2 * k + 1)
        power /= n * n
        k += 1
    return total


PI = 4 * (4 * arctan_inverse(5) - arctan_inverse(239))


def erf(x):
    total, term, n = D(0), x, 0
    while abs(term) > D(10) ** -110 or n < 10:
        total += term / (2 * n + 1)
        n += 1
        term *= -x * x / n
    return 2 * total / PI.sqrt()


def normal_cdf(z):
    return HALF * (1 + erf(z / D(2).sqrt()))


def bernoulli(count):
    numbers = [Fraction(1)]
    for m in range(1, count + 1):
        total, binomial = Fraction(0), 1
        for k in range(m):
            total += binomial * numbers[k]
            binomial = binomial * (m + 1 - k) // (k + 1)
        numbers.append(-total / (m + 1))
    return numbers


BERNOULLI = bernoulli(120)


@cache
def log_gamma(x):
    shift = D(0)
    while x < 120:
        shift += x.ln()
        x += 1
    total = (x - HALF) * x.ln() - x + HALF * (2 * PI).ln()
    for k in range(1, 60):
        b = BERNOULLI[2 * k]
        total += D(b.numerator) / D(b.denominator) / (2 * k * (2 * k - 1)) / x ** (2 * k - 1)
    return total - shift


def beta_cdf(x, a, b):
    """The hypergeometric series, below one half; its mirror image above."""
    if x > HALF:
        return 1 - beta_cdf(1 - x, b, a)
    total, term, n = D(0), ONE, 0
    while abs(term) > D(10) ** -110 and n < 20000:
        total += term / (a + n)
        term *= (n + 1 - b) / (n + 1) * x
        n += 1
    front = a * x.ln() - (log_gamma(a) + log_gamma(b) - log_gamma(a + b))
    return front.exp() * total


def solve(cdf, p, low, high):
    """Bisection, by ratios where the ends have one sign and lie far apart."""
    for _ in range(300):
        far = low > 0 and high > 4 * low
        middle = (low * high).sqrt() if far else (low + high) / 2
        if cdf(middle) < p:
            low = middle
        else:
            high = middle
        if high - low < abs(high) * D(10) ** -25:
            break
    return high


@cache
def normal_quantile(p):
    if p > HALF:
        return -normal_quantile(1 - p)
    return solve(normal_cdf, p, D(-10), D("0.0001"))


Z95 = normal_quantile(D("0.95"))


def lognormal(p5, p95):
    centre, spread = (p5.ln() + p95.ln()) / 2, (p95.ln() - p5.ln()) / (2 * Z95)
    return lambda p: (centre + spread * normal_quantile(p)).exp(), lambda x: normal_cdf((x.ln() - centre) / spread) if x > 0 else D(0)


def normal(p5, p95):
    centre, spread = (p5 + p95) / 2, (p95 - p5) / (2 * Z95)
    return lambda p: centre + spread * normal_quantile(p), lambda x: normal_cdf((x - centre) / spread)


def uniform(low, high):
    return lambda p: low + p * (high - low), lambda x: min(ONE, max(D(0), (x - low) / (high - low)))


def triangular(low, mode, high):
    width = high - low

    def quantile(p):
        if p < (mode - low) / width:
            return low + (p * width * (mode - low)).sqrt()
        return high - ((1 - p) * width * (high - mode)).sqrt()

    return quantile, None


def beta(a, b):
    return lambda p: solve(lambda x: beta_cdf(x, a, b), p, D(10) ** -300, ONE), lambda x: beta_cdf(x, a, b)


def mixture(*parts):
    def cdf(x):
        return sum((weight * of[1](x) for weight, of in parts), D(0))

    def quantile(p):
        ends = [of[0](p) for _, of in parts]
        return solve(cdf, p, min(ends), max(ends))

    return quantile, cdf


def zero_inflated(zero, of):
    return lambda p: D(0) if p <= zero else of[0]((p - zero) / (1 - zero)), None


def clipped(of, low, high):
    return lambda p: max(low, min(high, of[0](p))), None


def d(number):
    """The exact value of the double that a spec is read as."""
    return D(float(number))


CASES = [
    ({"p5": 2, "p95": 11}, lognormal(d(2), d(11))),
    ({"p5": 0.05, "p95": 0.22, "clip": [0.01, 0.3]}, clipped(lognormal(d(0.05), d(0.22)), d(0.01), d(0.3))),
    ({"lognormal": {"p5": 1e-9, "p95": 1e9}}, lognormal(d(1e-9), d(1e9))),
    ({"normal": {"p5": 5.7, "p95": 9.6}}, normal(d(5.7), d(9.6))),
    ({"normal": {"p5": -1, "p95": 4}}, normal(d(-1), d(4))),
    ({"uniform": [0, 3]}, uniform(d(0), d(3))),
    ({"uniform": [-0.3, 0]}, uniform(d(-0.3), d(0))),
    ({"triangular": [-1.6, 0.8, 4]}, triangular(d(-1.6), d(0.8), d(4))),
    ({"triangular": [0, 0, 4]}, triangular(d(0), d(0), d(4))),
    ({"triangular": [-3, 0, 0]}, triangular(d(-3), d(0), d(0))),
    ({"beta": {"alpha": 2, "beta": 3}}, beta(d(2), d(3))),
    ({"beta": {"alpha": 0.5, "beta": 0.75}}, beta(d(0.5), d(0.75))),
    ({"beta": {"alpha": 4.5, "beta": 10.25}}, beta(d(4.5), d(10.25))),
    ({"beta": {"alpha": 60, "beta": 31.5}}, beta(d(60), d(31.5))),
    (
        {"mixture": [{"weight": 0.25, "of": {"p5": 1, "p95": 2}}, {"weight": 0.75, "of": {"normal": {"p5": 3, "p95": 9}}}]},
        mixture((d(0.25), lognormal(d(1), d(2))), (d(0.75), normal(d(3), d(9)))),
    ),
    ({"zeroInflated": {"zero": 0.25, "of": {"p5": 1, "p95": 20}}}, zero_inflated(d(0.25), lognormal(d(1), d(20)))),
]
PROBABILITIES = [2.0**-53, 1e-12, 1e-6, 0.05, 0.3, 0.5, 0.8, 0.95, 1 - 1e-6, 1 - 1e-12, 1 - 2.0**-53]

print("/** Made by reference-quantiles.py beside this file: form, and pairs of a probability and its quantile. */")
print("export const REFERENCE_QUANTILES: readonly [spec: object, rows: readonly (readonly [number, number])[]][] = [")
for spec, (quantile, _) in CASES:
    rows = [[p, float(quantile(D(p)))] for p in PROBABILITIES]
    print(f"  [{json.dumps(spec)}, {json.dumps(rows)}],")
print("];")
