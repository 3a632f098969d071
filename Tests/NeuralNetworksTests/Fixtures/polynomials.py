"""Fits the polynomials of Sources/NeuralNetworks/Elementary and prints their coefficients.

Each is a minimax polynomial by the Remez exchange (mpmath, 60 digits). Coefficients are rounded to
the format they are used in one after the other, from the lowest, and the rest is fitted anew.

    python3 polynomials.py
"""

import numpy
from mpmath import cos, cosh, erf, erfc, exp, expm1, log, log1p, lu_solve, matrix, mp, mpf, pi, sin, sqrt

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


def fit(name, f, weight, powers, low, high, fixed=(), form=numpy.float32):
    """Prints the rounded coefficients of the powers. `fixed`: leading ones that are given."""
    known = [mpf(float(c)) for c in fixed]
    while len(known) < len(powers):
        done = list(zip(known, powers))

        def rest(x):
            return f(x) - sum(c * x**p for c, p in done)

        free = powers[len(known) :]
        coefficients, error = nearest(rest, weight, free, mpf(low), mpf(high))
        known.append(mpf(float(form(float(coefficients[0])))))
    print(f"{name}: error 2^{float(log(error) / log(2)):.1f}")
    for c, power in zip(known, powers):
        print(f"  x^{power}: {form(float(c))!r}")
    return known


def split(name, value, form, parts, bits=None):
    """Prints a constant as a sum of `parts` numbers, each cut (not rounded) to `bits` bits."""
    bits = bits or (24 if form is numpy.float32 else 53)
    for part in range(parts):
        exponent = int(mp.floor(log(value) / log(2)))
        scale = mpf(2) ** (bits - 1 - exponent)
        cut = mp.floor(value * scale) / scale
        print(f"{name} {part + 1}: {form(float(cut))!r}")
        value -= cut
