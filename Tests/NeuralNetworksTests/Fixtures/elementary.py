"""Correctly rounded values of the elementary functions, from mpmath, for ElementaryTests.

    python3 elementary.py > elementary.json

Arguments and values are given as bit patterns. `single`: float32 under the names of the functions;
`double`: float64.
"""

import json
import random
import struct

import numpy
from mpmath import cos, erf, exp, expm1, log, log1p, mp, mpf, sin, tanh

mp.prec = 300
random.seed(1)


def rounded(value, form):
    """The float nearest to an mpmath number, in one rounding (denormals included)."""
    digits, least, most = (24, -149, 127) if form is numpy.float32 else (53, -1074, 1023)
    if mp.isnan(value):
        return form("nan")
    if value == 0 or mp.isinf(value):
        return form(float(value))
    exponent = int(mp.floor(log(abs(value), 2)))
    unit = mpf(2) ** max(exponent - digits + 1, least)
    whole = mp.nint(value / unit) * unit
    if abs(whole) >= mpf(2) ** (most + 1):
        return form("inf") if whole > 0 else form("-inf")
    return form(float(whole))


def bits(number):
    if isinstance(number, numpy.float32):
        return struct.unpack("<I", struct.pack("<f", number))[0]
    return str(struct.unpack("<Q", struct.pack("<d", number))[0])


def value(function, x):
    """Limits at the infinities and signed zeros are the functions' own, as C's Annex F has them."""
    name, f, special = function
    if numpy.isnan(x):
        return mpf("nan")
    if float(x) in special and (x != 0 or name not in ODD):
        return mpf(special[float(x)])
    return f(mpf(float(x)))


INFINITY = float("inf")
ODD = {"exponentialMinusOne", "hyperbolicTangent", "logarithmOnePlus", "sine", "errorFunction"}
FUNCTIONS = [
    ("exponential", exp, {INFINITY: "inf", -INFINITY: "0"}),
    ("exponentialMinusOne", expm1, {INFINITY: "inf", -INFINITY: "-1"}),
    ("logarithm", lambda x: log(x) if x > 0 else mpf("nan"), {INFINITY: "inf", 0.0: "-inf"}),
    (
        "logarithmOnePlus",
        lambda x: log1p(x) if x > -1 else mpf("nan"),
        {INFINITY: "inf", -1.0: "-inf"},
    ),
    ("hyperbolicTangent", tanh, {INFINITY: "1", -INFINITY: "-1"}),
    ("logistic", lambda x: 1 / (1 + exp(-x)), {INFINITY: "1", -INFINITY: "0"}),
    ("sine", sin, {INFINITY: "nan", -INFINITY: "nan"}),
    ("cosine", cos, {INFINITY: "nan", -INFINITY: "nan"}),
    ("errorFunction", erf, {INFINITY: "1", -INFINITY: "-1"}),
]
EDGES = {
    "exponential": [88.72283, 88.72284, 89, -87.33655, -103.27893, -103.97208, -104, 1e30, -1e30],
    "exponentialMinusOne": [88.72283, 88.72284, -17.328679, -17.4, 2.9e-8, 3e-8, 17.034994],
    "logarithm": [1, 0.75, 1.5, 1.4999999, 0.74999994, 1.1754944e-38, 1e-45, 3.4028235e38],
    "logarithmOnePlus": [-0.99999994, -0.25, 0.5, 0.49999997, 2.9e-8, 3e-8, 3.4028235e38, 1e30],
    "hyperbolicTangent": [9.01, 9.02, 9.03, 8.144494, 0.17328678, 0.1840258, 0.20117608],
    "logistic": [88.8, -88.8, -103.9, -104, 17.4, -1.9525512, -4.849925],
    "sine": [3.1415927, 6.2831855, 47177.297, 99999.99, 1.5707964, 0.7853982],
    "cosine": [3.1415927, 6.2831855, 93822.09, 99999.99, 1.5707964, 0.7853982],
    "errorFunction": [0.85, 0.84999996, 3.9, 3.92, 3.93, 4, 4.1, 0.87360823],
}
SPECIAL = [0.0, -0.0, INFINITY, -INFINITY, float("nan"), 1e-45, -1e-45, 1.1754942e-38, 1, -1]


def arguments(name):
    many = SPECIAL + EDGES[name]
    spread = {"sine": 1e5, "cosine": 1e5, "exponential": 90, "logistic": 90}.get(name, 6)
    many += [random.uniform(-spread, spread) for _ in range(90)]
    many += [random.uniform(-4, 4) for _ in range(60)]
    limit = 15 if name in ("sine", "cosine") else 120
    many += [random.choice((-1, 1)) * 2 ** random.uniform(-120, limit) for _ in range(50)]
    if name == "logarithm":
        many = SPECIAL + [abs(x) for x in many]
    return many


def table(functions, form):
    result = {}
    for function in functions:
        xs = [form(x) for x in arguments(function[0])]
        ys = []
        for x in xs:
            y = rounded(value(function, x), form)
            ys.append(form(numpy.copysign(y, x)) if y == 0 and function[0] in ODD else y)
        result[function[0]] = {"x": [bits(x) for x in xs], "y": [bits(y) for y in ys]}
    return result


DOUBLE = ("logarithm", "sine", "cosine", "exponential")
print(
    json.dumps(
        {
            "single": table(FUNCTIONS, numpy.float32),
            "double": table([f for name in DOUBLE for f in FUNCTIONS if f[0] == name], numpy.float64),
        },
        separators=(",", ":"),
    )
)
