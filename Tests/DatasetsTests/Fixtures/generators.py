"""Points of further generators, by scikit-learn where it has them and else by the formulas of their sources in
NumPy, for the tests of Datasets.

    pip install scikit-learn==1.9.1 numpy==2.4.6
    python3 generators.py > generators.json
"""

import json

import numpy as np
from sklearn.datasets import (
    make_blobs, make_circles, make_classification, make_friedman1, make_gaussian_quantiles, make_moons)
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def in_turn(random, counts, point):
    """Points one after another; those of a class that is full are left out."""
    left, X, y = list(counts), [], []
    while sum(left):
        x, label = point(random)
        if left[label]:
            left[label] -= 1
            X.append(x)
            y.append(label)
    return np.array(X), np.array(y)


def of_each_in_turn(counts, point):
    X, y = [], []
    for turn in range(max(counts)):
        for label, count in enumerate(counts):
            if turn < count:
                X.append(point(label, turn))
                y.append(label)
    return np.array(X), np.array(y)


def checkerboard(random, counts, noise, tiles):
    def point(random):
        x = random.uniform(-1, 1, 2)
        return x, int(((x + 1) / 2 * tiles).astype(int).sum() % 2)

    X, y = in_turn(random, counts, point)
    return X + random.normal(scale=noise, size=X.shape), y


def rings(random, counts, noise, rings):
    def point(label, turn):
        ring = label + 2 * (turn % ((rings - label + 1) // 2))
        t = random.uniform(0, 2 * np.pi)
        return np.array([np.cos(t), np.sin(t)]) * ((ring + 1) / rings)

    X, y = of_each_in_turn(counts, point)
    return X + random.normal(scale=noise, size=X.shape), y


def which_class(x, y, r_small=0.1, r_big=0.5):
    """As in the repository of the yin-yang data set."""
    right = np.sqrt((x - 1.5 * r_big) ** 2 + (y - r_big) ** 2)
    left = np.sqrt((x - 0.5 * r_big) ** 2 + (y - r_big) ** 2)
    if right < r_small or left < r_small:
        return 2
    return int(
        right <= r_small or (left > r_small and left <= 0.5 * r_big) or (y > r_big and right > 0.5 * r_big))


def yin_yang(random, counts, noise):
    def point(label, turn):
        while True:
            x, y = random.uniform(-2, 2, 2)
            if np.hypot(x, y) <= 2 and which_class(x / 4 + 0.5, y / 4 + 0.5) == label:
                return np.array([x, y])

    X, y = of_each_in_turn(counts, point)
    return X + random.normal(scale=noise, size=X.shape), y


def heart(random, counts, noise):
    def point(random):
        x, y = random.uniform(-1.25, 1.25, 2)
        return np.array([x, y]), int((x * x + y * y - 0.6) ** 3 < x**2 * y**3)

    X, y = in_turn(random, counts, point)
    return X + random.normal(scale=noise, size=X.shape), y


def two_spirals(random, counts, noise):
    def arm(count, sign):
        i = np.linspace(0, 96, count)
        r = sign * 6.5 * (104 - i) / 104
        return np.column_stack([r * np.sin(i * np.pi / 16), r * np.cos(i * np.pi / 16)])

    X = np.vstack([arm(counts[1], 1), arm(counts[0], -1)])
    y = np.repeat([1, 0], [counts[1], counts[0]])
    return X + random.normal(scale=noise, size=X.shape), y


def linear(samples, noise, seed, separation, weights=None):
    X, y = make_classification(
        samples, n_features=2, n_redundant=0, n_informative=2, random_state=seed,
        n_clusters_per_class=1, class_sep=separation, weights=weights)
    return X + noise * np.random.RandomState(seed + 1).uniform(size=X.shape), y


# TensorFlow Playground's src/dataset.ts, its Math.random being RandomState.random_sample.


def uniform(random, a, b):
    return random.random_sample() * (b - a) + a


def playground_circle(random, counts, noise, radius=5):
    X, y = [], []
    for count, low, high in [(counts[1], 0, 0.5), (counts[0], 0.7, 1)]:
        for _ in range(count):
            r, angle = uniform(random, radius * low, radius * high), uniform(random, 0, 2 * np.pi)
            p = np.array([r * np.sin(angle), r * np.cos(angle)])
            shift = np.array([uniform(random, -radius, radius) * noise for _ in range(2)])
            X.append(p)
            y.append(int(np.sqrt(((p + shift) ** 2).sum()) < radius * 0.5))
    return np.array(X), np.array(y)


def playground_xor(random, counts, noise):
    X, y = [], []
    for _ in range(sum(counts)):
        p = []
        for _ in range(2):
            x = uniform(random, -5, 5)
            p.append(x + (0.3 if x > 0 else -0.3))
        shift = [uniform(random, -5, 5) * noise for _ in range(2)]
        X.append(p)
        y.append(int((p[0] + shift[0]) * (p[1] + shift[1]) >= 0))
    return np.array(X), np.array(y)


def playground_gauss(random, counts, noise):
    def normal(mean, variance):
        s = 2
        while s > 1:
            v1, v2 = 2 * random.random_sample() - 1, 2 * random.random_sample() - 1
            s = v1 * v1 + v2 * v2
        return mean + np.sqrt(variance) * (np.sqrt(-2 * np.log(s) / s) * v1)

    variance = 0.5 + (4 - 0.5) * noise / 0.5
    X = [[normal(c, variance), normal(c, variance)] for c, n in [(2, counts[1]), (-2, counts[0])] for _ in range(n)]
    return np.array(X), np.repeat([1, 0], [counts[1], counts[0]])


def playground_spiral(random, counts, noise):
    X = []
    for start, n in [(0, counts[1]), (np.pi, counts[0])]:
        for i in range(n):
            r, t = i / n * 5, 1.75 * i / n * 2 * np.pi + start
            X.append([r * np.sin(t) + uniform(random, -1, 1) * noise, r * np.cos(t) + uniform(random, -1, 1) * noise])
    return np.array(X), np.repeat([1, 0], [counts[1], counts[0]])


def plane(random, samples, noise):
    return reg(random, samples, noise, lambda x, y: (x + y) / 10)


def multi_gauss(random, samples, noise):
    def label(x, y):
        best = 0
        for cx, cy, sign in [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]:
            d = np.sqrt((x - cx) ** 2 + (y - cy) ** 2)
            new = sign * min(max(1 - d / 2, 0), 1)
            if abs(new) > abs(best):
                best = new
        return best

    return reg(random, samples, noise, label)


def reg(random, samples, noise, label, radius=6):
    X, y = [], []
    for _ in range(samples):
        p = [uniform(random, -radius, radius) for _ in range(2)]
        shift = [uniform(random, -radius, radius) * noise for _ in range(2)]
        X.append(p)
        y.append(label(p[0] + shift[0], p[1] + shift[1]))
    return np.array(X), np.array(y)


def sine(random, samples, noise, frequency):
    x = random.uniform(-np.pi, np.pi, samples)
    return x[:, None], np.sin(frequency * x) + noise * random.standard_normal(samples)


def target_row(kind, samples, noise, seed, **more):
    if kind == "friedman1":
        X, y = make_friedman1(samples, n_features=more["features"], noise=noise, random_state=seed)
    else:
        X, y = globals()[kind](np.random.RandomState(seed), samples, noise, **more)
    return {
        "kind": kind, "samples": samples, "noise": noise, "seed": seed, "parameters": more,
        "points": single(X), "targets": single(y),
    }


def single(points):
    return [float(v) for v in np.asarray(points).astype(np.float32).ravel()]


def row(kind, samples, noise, seed, counts=None, weights=None, **more):
    random = np.random.RandomState(seed)
    usual = counts or [samples - samples // 2, samples // 2]
    if kind == "moons":
        X, y = make_moons(tuple(counts), noise=noise, random_state=seed)
    elif kind == "circles":
        X, y = make_circles(tuple(counts), noise=noise, random_state=seed, **more)
    elif kind == "blobs":
        X, y = make_blobs(counts, cluster_std=noise, random_state=seed)
    elif kind == "gaussian_quantiles":
        X, y = make_gaussian_quantiles(
            cov=more["variance"], n_samples=samples, n_classes=more["classes"], random_state=seed)
    elif kind == "linear":
        X, y = linear(samples, noise, seed, weights=weights, **more)
    else:
        X, y = globals()[kind](random, usual, noise, **more)
    return {
        "kind": kind, "samples": samples, "noise": noise, "seed": seed, "weights": weights,
        "parameters": more, "points": single(X), "labels": y.tolist(),
    }


rows = [
    row("moons", 50, 0.1, 3, counts=[40, 10], weights=[0.8, 0.2]),
    row("circles", 51, 0.1, 4, counts=[11, 40], weights=[0.2, 0.8], factor=0.5),
    row("blobs", 40, 1.0, 5, counts=[28, 8, 4], weights=[0.7, 0.2, 0.1]),
    row("linear", 60, 2.0, 6, weights=[0.9, 0.1], separation=1.0),
    row("linear", 100, 2.0, 1, separation=1.0),
    row("linear", 333, 0.5, 17, separation=1.5),
    row("linear", 5, 0.0, 2, separation=1.0),
    row("gaussian_quantiles", 3, 0.0, 0, variance=1.0, classes=3),
    row("gaussian_quantiles", 101, 0.0, 7, variance=1.0, classes=3),
    row("gaussian_quantiles", 150, 0.0, 8, variance=2.5, classes=4),
    row("checkerboard", 101, 0.0, 1, tiles=4),
    row("checkerboard", 60, 0.05, 2, tiles=3),
    row("checkerboard", 60, 0.05, 2, counts=[45, 15], weights=[0.75, 0.25], tiles=3),
    row("rings", 101, 0.05, 1, rings=3),
    row("rings", 64, 0.0, 2, rings=4),
    row("yin_yang", 90, 0.0, 3, counts=[30, 30, 30]),
    row("yin_yang", 90, 0.1, 4, counts=[63, 18, 9], weights=[0.7, 0.2, 0.1]),
    row("heart", 80, 0.0, 5),
    row("heart", 41, 0.1, 6),
    row("two_spirals", 194, 0.0, 0),
    row("two_spirals", 100, 0.1, 1),
    row("playground_circle", 100, 0.0, 1),
    row("playground_circle", 101, 0.3, 2),
    row("playground_xor", 100, 0.0, 1),
    row("playground_xor", 100, 0.4, 2),
    row("playground_gauss", 101, 0.0, 1),
    row("playground_gauss", 100, 0.5, 2),
    row("playground_spiral", 100, 0.0, 1),
    row("playground_spiral", 101, 0.25, 2),
]

targets = [
    target_row("plane", 60, 0.0, 1),
    target_row("plane", 60, 0.3, 2),
    target_row("multi_gauss", 90, 0.0, 1),
    target_row("multi_gauss", 60, 0.2, 2),
    target_row("sine", 40, 0.0, 1, frequency=1.0),
    target_row("sine", 41, 0.2, 2, frequency=2.5),
    target_row("friedman1", 30, 0.0, 0, features=10),
    target_row("friedman1", 31, 1.5, 3, features=5),
]

X, y = make_moons(60, noise=0.2, random_state=9)
train, validation = train_test_split(X.astype(np.float32).astype(float), test_size=0.25, random_state=9)
scaler = StandardScaler().fit(train)
standardized = {
    "samples": 60, "noise": 0.2, "seed": 9, "fraction": 0.25,
    "train": single(scaler.transform(train)), "validation": single(scaler.transform(validation)),
}
print(json.dumps({"rows": rows, "targets": targets, "standardized": standardized}, separators=(",", ":")))
