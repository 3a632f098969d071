"""Fits the polynomials of Sources/NeuralNetworks/Elementary and prints their coefficients.

Each is a near-minimax polynomial (mpmath, 60 digits). Coefficients are rounded to the format they
are used in one after the other, from the lowest, and the rest is fitted anew.

    python3 polynomials.py
"""

import numpy
from mpmath import atanh, cos, erf, erfc, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 60


def nearest(f, weight, powers, low, high, rounds=12):
    """Near-minimax fit of `Σ c_k x^powers[k]` to f, its error times `weight`: coefficients, error.

    Least squares on Chebyshev nodes, reweighted by the error (Lawson); the best round is kept.
    """
    nodes = 12 * len(powers) + 20
    points = [
        (low + high) / 2 - (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * nodes))
        for k in range(nodes)
    ]
    values = [f(x) for x in points]
    weights = [weight(x) for x in points]
    rows = [[x**p for p in powers] for x in points]
    emphasis = [mpf(1)] * nodes
    best = None
    for _ in range(rounds):
        size = len(powers)
        normal = matrix(size, size)
        right = matrix(size, 1)
        for row, value, w, e in zip(rows, values, weights, emphasis):
            scale = w * w * e
            for i in range(size):
                right[i] += scale * row[i] * value
                for j in range(size):
                    normal[i, j] += scale * row[i] * row[j]
        solution = lu_solve(normal, right)
        coefficients = [solution[k] for k in range(size)]
        errors = [
            abs(sum(c * r for c, r in zip(coefficients, row)) - value) * w
            for row, value, w in zip(rows, values, weights)
        ]
        if best is None or max(errors) < best[1]:
            best = (coefficients, max(errors))
        total = sum(e * m for e, m in zip(errors, emphasis))
        emphasis = [m * e / total * nodes for e, m in zip(errors, emphasis)]
    return best


def fit(name, f, weight, powers, low, high, form=numpy.float32):
    """Prints the rounded coefficients and the largest error times `weight`."""
    powers, known = list(powers), []
    while len(known) < len(powers):

        def rest(x):
            return f(x) - sum(c * x**p for c, p in zip(known, powers))

        coefficients, error = nearest(rest, weight, powers[len(known) :], low, high)
        known.append(mpf(float(form(float(coefficients[0])))))
    print(f"{name}: error 2^{float(log(error, 2)):.1f}")
    for c in known:
        print(f"  {form(float(c))!r}")


def parts(name, value, *bits, form=numpy.float32):
    """Prints a constant as a sum of numbers, each cut to so many bits (0: rounded to the format)."""
    print(name)
    for size in bits:
        scale = mpf(2) ** (size - 1 - int(mp.floor(log(abs(value), 2))))
        part = form(float(mp.floor(value * scale) / scale if size else value))
        print(f"  {part!r}")
        value -= mpf(float(part))


def middle(f, inverse, low, high, form=numpy.float32):
    """Of the middle third, the number whose value is nearest to a number, both in the format."""
    best = None
    for step in (numpy.inf, -numpy.inf):
        value = form(float(f((low + high) / 2)))
        for _ in range(2000):
            if abs(value) < 1:
                m = mpf(float(form(float(inverse(mpf(float(value)))))))
                miss = abs(f(m) - mpf(float(value)))
                if abs(m - (low + high) / 2) < (high - low) / 6 and (best is None or miss < best[0]):
                    best = (miss, m, mpf(float(value)))
            value = numpy.nextafter(value, form(step))
    return best[1:]


DOUBLE = numpy.float64
TINY = mpf(10) ** -12
LOG2 = log(mpf(2))

# Exponential.swift
half = LOG2 / 2 * mpf("1.003")
fit("Q, exponential", lambda r: (expm1(r) - r) / r**2, lambda r: r**2 / abs(expm1(r)),
    range(6), -half, half)
parts("ln 2, to be multiplied in fma", LOG2, 0, 0)

# HyperbolicTangent.swift
fit("P, hyperbolic tangent below 3/4", lambda u: tanh(sqrt(u)) / sqrt(u) - 1,
    lambda u: sqrt(u) / tanh(sqrt(u)), range(1, 7), TINY, mpf("0.75") ** 2)
edges = [mpf(edge) for edge in ("0.75", "1", "1.5", "2", "3", "4", "6", "9.03")]
for low, high in zip(edges, edges[1:]):
    m, value = middle(tanh, atanh, low, high)
    print(f"m and tanh m: {numpy.float32(float(m))!r} {numpy.float32(float(value))!r}")
    fit(f"P, hyperbolic tangent from {float(low)}", lambda d: (tanh(m + d) - value) / d,
        lambda d: abs(d / tanh(m + d)), range(7), low - m, high - m)

# Logarithm.swift
fit("P, logarithm", lambda f: (log1p(f) - f + f * f / 2) / f**3, lambda f: abs(f**3 / log1p(f)),
    range(8), mpf("-0.25003"), mpf("0.50005"))
parts("ln 2, to be multiplied exactly", LOG2, 16, 0)

# Trigonometric.swift
quarter = pi / 4 * mpf("1.02")
fit("S, sine", lambda u: (sin(sqrt(u)) - sqrt(u)) / sqrt(u) ** 3,
    lambda u: sqrt(u) ** 3 / sin(sqrt(u)), range(3), TINY, quarter**2)
fit("C, cosine", lambda u: (cos(sqrt(u)) - 1 + u / 2) / u**2, lambda u: u**2 / cos(sqrt(u)),
    range(3), TINY, quarter**2)
parts("π/2", pi / 2, 24, 24, 0)

# ErrorFunction.swift
edge = mpf("0.85")
fit("P, error function", lambda u: erf(sqrt(u)) / sqrt(u) - 1, lambda u: sqrt(u) / erf(sqrt(u)),
    range(6), TINY, edge**2)
fit("E, error function", lambda x: -log(erfc(x)), lambda x: erfc(x) / erf(x), range(8), edge,
    mpf(4))

# DoublePrecision.swift
slope = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1) * mpf("1.001")) ** 2
fit("R, logarithm in double", lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2) / z, lambda z: z,
    range(7), TINY, slope, form=DOUBLE)
fit("S, sine in double", lambda u: (sin(sqrt(u)) - sqrt(u)) / sqrt(u) ** 3,
    lambda u: sqrt(u) ** 3 / sin(sqrt(u)), range(6), TINY, quarter**2, form=DOUBLE)
fit("C, cosine in double", lambda u: (cos(sqrt(u)) - 1 + u / 2) / u**2,
    lambda u: u**2 / cos(sqrt(u)), range(6), TINY, quarter**2, form=DOUBLE)
parts("ln 2 in double, to be multiplied exactly", LOG2, 32, 0, form=DOUBLE)
parts("π/2 in double", pi / 2, 53, 53, 0, form=DOUBLE)
