"""The task that every peer trains: 1,000 points of a square, their class the sign of x1 x2; widths, batch and epochs
from the command line, as `--widths 2 16 16 1 --batch 32 --epochs 4`."""

import argparse
import os
import time

# One processor for all threads of a peer; its libraries ask for their number when they are loaded.
os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

import numpy as np

LEARNING_RATE = 0.001
SAMPLES = 1000


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--widths", type=int, nargs="+", default=[2, 16, 16, 1])
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--epochs", type=int, default=4)
    return parser.parse_args()


def data():
    random = np.random.default_rng(7)
    x = random.uniform(-2, 2, (SAMPLES, 2)).astype(np.float32)
    return x, (x[:, 0] * x[:, 1] > 0).astype(np.float32)


def weights(widths, random):
    """Glorot's uniform start."""
    return [
        (random.uniform(-1, 1, (n, m)) * np.sqrt(6 / (n + m))).astype(np.float32)
        for n, m in zip(widths, widths[1:])
    ], [np.zeros(m, np.float32) for m in widths[1:]]


def report(name, epoch, epochs, runs=1, repeats=12):
    """Prints the fastest of many timings of `epoch()`, for one run and epoch, on one processor."""
    epoch()
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(epochs):
            epoch()
        best = min(best, (time.perf_counter() - start) / epochs / runs)
    print(f"{name}: {best * 1e6:.0f} µs per epoch of 1,000 points")
