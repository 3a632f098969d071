"""The likeliest classes of the generators' points and how often they are right, by SciPy.

    pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1
    python3 bayesRules.py > bayesRules.json

Densities are integrals over the shapes (quad), the accuracy is the integral of the largest one over a
grid of noise / 24 (that of the circles: over the radius, by quad).

`published` are accuracies of moons as they are often given: of 300 points a moon that are evenly
spaced from end to end, of equal weight. The ends count double there, so that these are lower.
"""

import json

import numpy as np
from scipy.integrate import quad
from scipy.special import i0e
from scipy.stats import norm
from sklearn.datasets import make_blobs

random = np.random.RandomState(3)


def moon(label, t):
    return (np.cos(t), np.sin(t)) if label == 0 else (1 - np.cos(t), 0.5 - np.sin(t))


def spiral(turns, arms):
    def arm(label, t):
        angle = 2 * np.pi * (turns * t + label / arms)
        return t * np.cos(angle), t * np.sin(angle)

    return arm


def on_grid(x, y, curve, label, end, noise, nodes=4000):
    """The density of a noisy curve on a grid, by the midpoint rule over its parameter."""
    t = (np.arange(nodes) + 0.5) / nodes * end
    cx, cy = curve(label, t)
    across, down = norm.pdf(x[:, None], cx, noise), norm.pdf(y[:, None], cy, noise)
    return across @ down.T / nodes


def accuracy(densities, low, high, noise):
    step = noise / 24
    x = np.arange(low[0] - 7 * noise, high[0] + 7 * noise, step)
    y = np.arange(low[1] - 7 * noise, high[1] + 7 * noise, step)
    largest = densities(x, y, 0)
    count = 1
    while (density := densities(x, y, count)) is not None:
        largest = np.maximum(largest, density)
        count += 1
    return largest.sum() * step * step / count


def log_density(curve, label, end, noise, x, y):
    def exponent(t):
        cx, cy = curve(label, t)
        return -((x - cx) ** 2 + (y - cy) ** 2) / (2 * noise**2)

    ts = np.linspace(0, end, 4001)
    top = exponent(ts).max()
    peaks = ts[1:-1][(np.diff(np.sign(np.diff(exponent(ts)))) < 0)]
    value = quad(lambda t: np.exp(exponent(t) - top), 0, end, points=peaks, limit=2000, epsabs=0)[0]
    return float(top + np.log(value / end))


def curves(kind, curve, classes, end, low, high, noise, **more):
    def densities(x, y, label):
        return on_grid(x, y, curve, label, end, noise) if label < classes else None

    places = random.uniform(np.subtract(low, 4 * noise), np.add(high, 4 * noise), (12, 2)).round(3)
    scores = [[log_density(curve, k, end, noise, *p) for k in range(classes)] for p in places]
    return {
        "kind": kind,
        "noise": noise,
        **more,
        "accuracy": round(accuracy(densities, low, high, noise), 6),
        "places": places.tolist(),
        "logRatios": [[round(s - row[0], 9) for s in row[1:]] for row in scores],
    }


def labelled(kind, score, low, high, noise, accuracy, **more):
    places = random.uniform(np.subtract(low, 0.5), np.add(high, 0.5), (40, 2)).round(3)
    labels = [int(np.argmax(score(*p))) for p in places]
    return {
        "kind": kind,
        "noise": noise,
        **more,
        "accuracy": round(accuracy, 6),
        "places": places.tolist(),
        "labels": labels,
    }


def rice(r, radius, noise):
    return r / noise**2 * np.exp(-((r - radius) ** 2) / (2 * noise**2)) * i0e(r * radius / noise**2)


def circles(factor, noise):
    def largest(r):
        return max(rice(r, 1, noise), rice(r, factor, noise))

    total = quad(largest, 0, 1 + 10 * noise, points=[factor, (1 + factor) / 2, 1], limit=1000)[0]
    score = lambda x, y: [rice(np.hypot(x, y), 1, noise), rice(np.hypot(x, y), factor, noise)]
    return labelled("circles", score, (-1, -1), (1, 1), noise, total / 2, factor=factor)


def xor(noise):
    right = lambda x: norm.cdf(x / noise) - norm.cdf((x - 1) / noise)
    left = lambda x: norm.cdf((x + 1) / noise) - norm.cdf(x / noise)

    def score(x, y):
        same = right(x) * right(y) + left(x) * left(y)
        return same / 2, (right(x) * left(y) + left(x) * right(y)) / 2

    def densities(x, y, label):
        return score(x[:, None], y[None, :])[label] if label < 2 else None

    rate = accuracy(densities, (-1, -1), (1, 1), noise)
    return labelled("xor", score, (-1, -1), (1, 1), noise, rate)


def blobs(centers, noise, seed):
    middles = make_blobs(centers, centers=centers, cluster_std=0, random_state=seed)
    middles = np.array([middles[0][middles[1] == k][0] for k in range(centers)])

    def densities(x, y, label):
        if label == centers:
            return None
        a, b = middles[label]
        return norm.pdf(x, a, noise)[:, None] * norm.pdf(y, b, noise)[None, :]

    def score(x, y):
        return [-((x - a) ** 2) - (y - b) ** 2 for a, b in middles]

    low, high = middles.min(0), middles.max(0)
    rate = accuracy(densities, low, high, noise)
    return labelled("blobs", score, low, high, noise, rate, centers=centers, seed=seed)


def moons(noise):
    return curves("moons", moon, 2, np.pi, (-1, -0.5), (2, 1), noise)


def published(noise):
    def densities(x, y, label):
        if label > 1:
            return None
        cx, cy = moon(label, np.linspace(0, np.pi, 300))
        across, down = norm.pdf(x[:, None], cx, noise), norm.pdf(y[:, None], cy, noise)
        return across @ down.T / 300

    return round(accuracy(densities, (-1, -0.5), (2, 1), noise), 6)


MOONS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4]
SPIRALS = [(1.5, 2, 0.05), (1.5, 2, 0.1), (1, 3, 0.1), (1.5, 2, 0.3)]
rules = [moons(noise) for noise in MOONS + [1]]
rules += [
    curves("spirals", spiral(turns, arms), arms, 1, (-1, -1), (1, 1), noise, turns=turns, arms=arms)
    for turns, arms, noise in SPIRALS
]
rules += [circles(*c) for c in [(0.5, 0.1), (0.5, 0.2), (0.8, 0.05), (0.8, 0.1), (0, 0.3), (0.5, 2)]]
rules += [xor(noise) for noise in [0.05, 0.1, 0.3, 1]]
rules += [blobs(*b) for b in [(3, 1, 0), (3, 3, 0), (2, 4, 1), (7, 2, 5)]]
fixture = {"rules": rules, "published": [[n, published(n)] for n in MOONS]}
print(json.dumps(fixture, separators=(",", ":")))
