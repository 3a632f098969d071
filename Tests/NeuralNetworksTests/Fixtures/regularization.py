"""Writes regularization.json: trainings by PyTorch in float64 with penalties, dropout and clipped gradients. What dropout
leaves out is redone from the documentation of Dropout.swift and RandomStream.swift.

    python regularization.py
"""

import itertools
import json
import pathlib

import torch

import pytorch

MASK = 2**64 - 1
GAMMA = 0x9E3779B97F4A7C15
SEED = 17

CASES = [
    ("l1", "tanh", {"l1": 0.02}),
    ("l1 and l2", "relu", {"l1": 0.01, "l2": 0.05}),
    ("norm", "tanh", {"max_norm": 0.1}),
    ("value", "silu", {"clip_value": 0.01}),
    ("dropout", "tanh", {"dropout": 0.25}),
    ("dropout of slopes with kinks", "leaky_relu", {"dropout": 0.5, "l2": 0.01, "max_norm": 0.5}),
]


def mix(state):
    """The number that SplitMix64 gives first."""
    z = (state + GAMMA) & MASK
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def run_key(seed):
    """The first bits of the stream "dropout"."""
    value = 0xCBF29CE484222325
    for byte in b"dropout":
        value = (value ^ byte) * 0x100000001B3 & MASK
    second = mix((seed ^ value) + GAMMA & MASK)
    product = second * 5 & MASK
    return (product << 7 | product >> 57) * 9 & MASK


def factors(key, rate, step, layer, samples, neurons):
    rows = []
    for sample in range(samples):
        state = mix(mix(mix(key ^ step) ^ layer) ^ sample)
        bits = [mix(state + n * GAMMA & MASK) >> 11 for n in range(neurons)]
        rows.append([0 if b < round(rate * 2**53) else 1 / (1 - rate) for b in bits])
    return torch.tensor(rows)


def training(number, name, activation, options):
    generator = torch.Generator().manual_seed(number)
    x, y = pytorch.three_arms(60, 3, generator)
    xv, yv = pytorch.three_arms(21, 3, generator)
    widths = [2, 7, 5, 3]
    layers = [torch.nn.Linear(a, b) for a, b in zip(widths, widths[1:])]
    for layer in layers:
        with torch.no_grad():
            bound = (3 / layer.in_features) ** 0.5
            layer.weight.copy_(((torch.rand(layer.weight.shape, generator=generator) * 2 - 1) * bound).float())
            layer.bias.zero_()
    start = [
        {"weights": pytorch.rounded(l.weight.T.contiguous()), "biases": pytorch.rounded(l.bias)} for l in layers
    ]
    parameters = [p for l in layers for p in l.parameters()]
    rule = torch.optim.SGD(parameters, lr=0.1, momentum=0.9)
    f, key, steps = pytorch.ACTIVATIONS[activation], run_key(SEED), itertools.count(1)
    orders = [torch.randperm(60, generator=generator).tolist() for _ in range(12)]
    epochs = []
    for order in orders:
        total, hits, norms = 0.0, 0, []
        for first in range(0, 60, 16):
            batch, step = order[first:first + 16], next(steps)
            z = x[batch]
            for l, layer in enumerate(layers):
                z = layer(z)
                if l < len(layers) - 1:
                    z = f(z)
                    if "dropout" in options:
                        z = z * factors(key, options["dropout"], step, l, len(batch), widths[l + 1])
            loss = torch.nn.functional.cross_entropy(z, y[batch])
            penalty = sum(
                options.get("l1", 0) * l.weight.abs().sum() + options.get("l2", 0) / 2 * (l.weight**2).sum()
                for l in layers
            )
            rule.zero_grad()
            (loss + penalty).backward()
            groups = [parameters] + [list(l.parameters()) for l in layers]
            norms.append([torch.cat([p.grad.flatten() for p in group]).norm().item() for group in groups])
            if "max_norm" in options:
                torch.nn.utils.clip_grad_norm_(parameters, options["max_norm"])
            if "clip_value" in options:
                torch.nn.utils.clip_grad_value_(parameters, options["clip_value"])
            rule.step()
            total += loss.item() * len(batch)
            hits += pytorch.correct(z, y[batch])
        with torch.no_grad():
            z = pytorch.forward(layers, f, xv)
            validation = torch.nn.functional.cross_entropy(z, yv).item()
            epochs.append([total / 60, hits / 60, validation, pytorch.correct(z, yv) / 21, *torch.tensor(norms).mean(0).tolist()])
    return {
        "name": name, "options": options, "activation": activation, "optimizer": "", "loss": "cross_entropy",
        "classes": 3, "points": pytorch.rounded(x), "labels": y.tolist(), "validation_points": pytorch.rounded(xv),
        "validation_labels": yv.tolist(), "start": start, "orders": orders, "batch_size": 16,
        # train loss, train accuracy, validation loss, validation accuracy, mean norms before clipping of the gradient and
        # of each layer's part of it
        "epochs": epochs,
    }


rows = [{"seed": SEED, "training": training(n, *case)} for n, case in enumerate(CASES)]
fixture = {"torch": torch.__version__, "cases": rows}
text = json.dumps(fixture, separators=(",", ":")).replace('{"seed"', '\n{"seed"')
pathlib.Path(__file__).with_name("regularization.json").write_text(text + "\n")
