"""Writes statistics.json: t quantiles, p-values, intervals, Holm's correction, ties with the best and Wilson's
intervals by SciPy and statsmodels.

    pip install scipy==1.17.1 statsmodels numpy
    python statistics.py
"""

import json
import pathlib

import numpy as np
import scipy
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

rng = np.random.RandomState(0)
pairs = []
for n in [2, 3, 5, 8, 30]:
    for shift in [0, 0.01, 0.1]:
        a = np.round(0.9 + 0.02 * rng.standard_normal(n), 4)
        b = np.round(a - shift + 0.02 * rng.standard_normal(n), 4)
        interval = stats.t.interval(0.95, n - 1, loc=a.mean(), scale=stats.sem(a))
        pairs.append({
            "a": a.tolist(), "b": b.tolist(), "mean": a.mean(), "deviation": a.std(ddof=1),
            "halfWidth": (interval[1] - interval[0]) / 2, "pValue": stats.ttest_rel(a, b).pvalue,
        })

comparisons = []
for n in [2, 3, 5, 10]:
    for spread in [0.002, 0.01, 0.03]:
        means = 0.95 - np.array([0, 0.001, 0.004, 0.01, 0.02, 0.05])
        scores = np.round(means[:, None] + spread * rng.standard_normal((6, n)), 4)
        scores = scores[np.argsort(-scores.mean(axis=1), kind="stable")]
        tests = [stats.ttest_rel(scores[0], other) for other in scores[1:]]
        tied = ~multipletests([t.pvalue for t in tests], alpha=0.05, method="holm")[0]
        comparisons.append({
            "best": scores[0].tolist(), "others": scores[1:].tolist(), "tied": tied.tolist(),
        })

p_values = [[0.01, 0.04, 0.03], [0.2], [0.5, 0.9, 0.001, 0.02, 0.02], [0.0, 1.0, 0.04, 0.049]]
fixture = {
    "scipy": scipy.__version__,
    "quantiles": [
        {"degrees": int(v), "confidence": c, "t": float(stats.t.ppf(0.5 + c / 2, v))}
        for v in [1, 2, 3, 4, 5, 7, 9, 10, 19, 29, 100] for c in [0.5, 0.9, 0.95, 0.99, 0.9999]
    ],
    "tails": [
        {"degrees": int(v), "t": t, "p": float(2 * stats.t.sf(t, v))}
        for v in [1, 2, 3, 4, 9, 30] for t in [0.0, 0.1, 1.0, 2.5, 12.0]
    ],
    "pairs": pairs,
    "comparisons": comparisons,
    "shares": [
        {"successes": k, "tries": n, "low": interval[0], "high": interval[1]}
        for n in [1, 2, 5, 8, 10, 30, 1000] for k in sorted({0, 1, n // 2, n - 1, n})
        for interval in [proportion_confint(k, n, alpha=0.05, method="wilson")]
    ],
    "holm": [
        {"values": p, "adjusted": multipletests(p, method="holm")[1].tolist()} for p in p_values
    ],
}
pathlib.Path(__file__).with_name("statistics.json").write_text(
    json.dumps(fixture, indent=1) + "\n")
