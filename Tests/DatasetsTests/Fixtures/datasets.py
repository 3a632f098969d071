"""Points and splits of scikit-learn and NumPy, for the tests of Datasets.

    pip install scikit-learn==1.9.1 numpy==2.4.6
    python3 datasets.py > datasets.json
"""

import json

import numpy as np
from sklearn.datasets import make_blobs, make_circles, make_moons
from sklearn.model_selection import train_test_split


def xor(samples, noise, seed):
    random = np.random.RandomState(seed)
    column, row = np.arange(samples) % 2, np.arange(samples) // 2 % 2
    X = np.column_stack([column, row]) - 1 + random.uniform(size=(samples, 2))
    X += random.normal(scale=noise, size=X.shape)
    y = column ^ row
    return X, y


def spirals(samples, noise, seed, turns, arms):
    random = np.random.RandomState(seed)
    arm, step = np.arange(samples) % arms, np.arange(samples) // arms
    t = (step + 0.5) / ((samples - arm + arms - 1) // arms)
    angle = 2 * np.pi * (turns * t + arm / arms)
    X = np.column_stack([t * np.cos(angle), t * np.sin(angle)])
    X += random.normal(scale=noise, size=X.shape)
    y = arm
    return X, y


def row(kind, samples, noise, seed, fraction=0.2, **more):
    if kind == "moons":
        X, y = make_moons(samples, noise=noise, random_state=seed)
    elif kind == "circles":
        X, y = make_circles(samples, noise=noise, random_state=seed, **more)
    elif kind == "blobs":
        X, y = make_blobs(samples, cluster_std=noise, random_state=seed, **more)
    elif kind == "xor":
        X, y = xor(samples, noise, seed)
    else:
        X, y = spirals(samples, noise, seed, **more)
    names = ("train", "validation")
    parts = dict(zip(names, train_test_split(X, test_size=fraction, random_state=seed)))
    labels = dict(zip(names, train_test_split(y, test_size=fraction, random_state=seed)))

    def single(points):
        return [float(v) for v in points.astype(np.float32).ravel()]

    return {
        "kind": kind,
        "samples": samples,
        "noise": noise,
        "seed": seed,
        "fraction": fraction,
        "factor": more.get("factor"),
        "centers": more.get("centers"),
        "turns": more.get("turns"),
        "arms": more.get("arms"),
        "points": single(X),
        "labels": y.tolist(),
        "trainPoints": single(parts["train"]),
        "trainLabels": labels["train"].tolist(),
        "validationPoints": single(parts["validation"]),
        "validationLabels": labels["validation"].tolist(),
    }


rows = [
    row("moons", 5, 0.1, 0),
    row("moons", 2, 0.0, 1, 0.5),
    row("moons", 101, 0.25, 7, 0.33),
    row("moons", 400, 0.15, 4_294_967_295),
    row("circles", 5, 0.1, 0, factor=0.8),
    row("circles", 3, 0.0, 5, 0.3, factor=0.0),
    row("circles", 177, 0.2, 42, 0.25, factor=0.5),
    row("blobs", 5, 1.0, 0, centers=3),
    row("blobs", 3, 1.0, 2, 0.5, centers=5),
    row("blobs", 250, 2.5, 11, 0.1, centers=4),
    row("xor", 5, 0.0, 0),
    row("xor", 203, 0.1, 3),
    row("spirals", 5, 0.0, 0, turns=1.0, arms=2),
    row("spirals", 2, 0.1, 9, 0.5, turns=1.0, arms=3),
    row("spirals", 301, 0.05, 8, turns=1.75, arms=3),
]


def stream(seed):
    def fresh():
        return np.random.RandomState(seed)

    return {
        "seed": seed,
        "bits": fresh().randint(0, 2**32, 5, dtype=np.uint32).tolist(),
        "randomSample": fresh().random_sample(700).tolist()[-20:],
        "uniform": fresh().uniform(-10, 10, 20).tolist(),
        "standardNormal": fresh().standard_normal(41).tolist(),
        "permutation": fresh().permutation(70).tolist(),
    }


streams = [stream(seed) for seed in (0, 1, 42, 4_294_967_295)]
print(json.dumps({"sets": rows, "streams": streams}, separators=(",", ":")))
