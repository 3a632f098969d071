"""Writes diagnosis.json: dead units and saturated activations by PyTorch's own derivatives in float64, and expected
calibration errors from scikit-learn's calibration_curve. No number is so near a limit that rounding to float32
could move it across.

    python diagnosis.py
"""

import json
import pathlib

import numpy as np
import sklearn
import torch
from sklearn.calibration import calibration_curve

import pytorch

BOUNDED = {
    "sigmoid": (0, 1), "tanh": (-1, 1), "softsign": (-1, 1), "hardtanh": (-1, 1), "hardsigmoid": (0, 1),
    "relu6": (0, 6), "sin": (-1, 1), "gaussian": (0, 1),
}
# Flat where they are 0, below some weighted sum.
MORTAL = {"relu": 0, "relu6": 0, "hardswish": -3}
MARGIN, BINS = 1e-5, 15



def layer(name, z):
    """What one hidden layer does: z is [samples, units]."""
    z.requires_grad_()
    a = pytorch.ACTIVATIONS[name](z)
    slopes = torch.autograd.grad(a.sum(), z)[0].numpy()
    a = a.detach().numpy()
    result = {"dead": None, "low": None, "high": None}
    if name in MORTAL:
        assert (np.abs(z.detach().numpy() - MORTAL[name]) > MARGIN).all()
        result["dead"] = float(((a == 0) & (slopes == 0)).all(axis=0).mean())
    if name in BOUNDED:
        low, high = BOUNDED[name]
        limits = low + 0.01 * (high - low), high - 0.01 * (high - low)
        assert all((np.abs(a - limit) > MARGIN).all() for limit in limits)
        result["low"], result["high"] = float((a <= limits[0]).mean()), float((a >= limits[1]).mean())
    return a, result


def activity(number, name):
    """Two hidden layers of 9 and 7 units. Some units' biases are far below 0, so that some of them are dead."""
    for attempt in range(1000):
        random = np.random.default_rng(1000 * attempt + number)
        x = random.normal(size=(70, 3)).astype(np.float32)
        weights = [random.normal(size=(a, b)).astype(np.float32) for a, b in [(3, 9), (9, 7), (7, 1)]]
        if name == "softsign":  # which comes near its ends far out alone
            weights = [20 * w for w in weights]
        biases = [np.where(random.random(b) < 0.4, -9, 1).astype(np.float32) * 3 for b in [9, 7, 1]]
        a, results = x.astype(float), []
        try:
            for w, b in list(zip(weights, biases))[:2]:
                a, result = layer(name, torch.tensor(a @ w.astype(float) + b.astype(float)))
                results.append(result)
        except AssertionError:
            continue
        return {
            "activation": name, "points": x.tolist(), "layers": results,
            "start": [{"weights": w.tolist(), "biases": b.tolist()} for w, b in zip(weights, biases)],
        }
    raise RuntimeError(f"every try with {name} has a number at a limit")


def calibration(number, samples, outputs, spread):
    for attempt in range(1000):
        random = np.random.default_rng(1000 * attempt + number)
        z = (spread * random.normal(size=(samples, outputs))).astype(np.float32)
        labels = random.integers(0, max(2, outputs), samples)
        full = torch.tensor(np.hstack([np.zeros_like(z), z]) if outputs == 1 else z, dtype=torch.float64)
        confidence, classes = torch.softmax(full, 1).max(1)
        confidence, right = confidence.numpy(), (classes.numpy() == labels).astype(int)
        edges = np.linspace(0, 1, BINS + 1)
        if np.abs(confidence[:, None] - edges[:-1]).min() < MARGIN:
            continue
        accuracy, mean = calibration_curve(right, confidence, n_bins=BINS, strategy="uniform")
        counts = np.histogram(confidence, edges)[0]
        error = float((counts[counts > 0] / samples * np.abs(accuracy - mean)).sum())
        return {"logits": z.tolist(), "labels": labels.tolist(), "error": error}
    raise RuntimeError("every try has a confidence at an edge")


fixture = {
    "torch": torch.__version__, "scikit_learn": sklearn.__version__,
    "activities": [activity(n, name) for n, name in enumerate([*BOUNDED, "relu", "hardswish", "leaky_relu"])],
    "calibrations": [
        calibration(n, *shape)
        for n, shape in enumerate([(40, 1, 1), (300, 1, 3), (250, 3, 2), (500, 10, 4), (1, 2, 1), (60, 4, 100)])
    ],
}
text = json.dumps(fixture, separators=(",", ":")).replace('{"activation"', '\n{"activation"')
text = text.replace('{"logits"', '\n{"logits"')
pathlib.Path(__file__).with_name("diagnosis.json").write_text(text + "\n")
