"""Trainings of TensorFlow Playground with its own random numbers, in float64.

Written from the page's description of itself (src/nn.ts, src/dataset.ts and src/playground.ts at 02469bd) and
from ARC4 as seedrandom 2.4 has it, whose example 'hello.' it gives. Points and weights are then those of a
page that was opened with the seed in its address; losses are those under its picture, with all digits.
"""

import json
import math
import pathlib


class SeedRandom:
    """ARC4 with a seed of text; numbers of 52 bits and more."""

    def __init__(self, seed):
        key, smear = [0] * len(seed), 0
        for n, letter in enumerate(seed):
            key[n] = (smear + ord(letter)) & 255
        self.s, self.i, self.j = list(range(256)), 0, 0
        j = 0
        for i in range(256):
            t = self.s[i]
            j = (j + key[i % len(key)] + t) & 255
            self.s[i], self.s[j] = self.s[j], t
        self.bytes(256)

    def bytes(self, count):
        number = 0
        for _ in range(count):
            self.i = (self.i + 1) & 255
            t = self.s[self.i]
            self.j = (self.j + t) & 255
            self.s[self.i], self.s[self.j] = self.s[self.j], t
            number = number * 256 + self.s[(self.s[self.i] + self.s[self.j]) & 255]
        return number

    def __call__(self):
        n, d, x = self.bytes(6), 2**48, 0
        while n < 2**52:
            n, d, x = (n + x) * 256, d * 256, self.bytes(1)
        while n >= 2**53:
            n, d, x = n / 2, d / 2, x >> 1
        return (n + x) / d


hello = SeedRandom("hello.")
assert (hello(), hello()) == (0.9282578795792454, 0.3752569768646784)


def uniform(random, low, high):
    return random() * (high - low) + low


def circle(random, count, noise):
    def point(low, high):
        r, angle = uniform(random, low, high), uniform(random, 0, 2 * math.pi)
        x, y = r * math.sin(angle), r * math.cos(angle)
        dx, dy = uniform(random, -5, 5) * noise, uniform(random, -5, 5) * noise
        return x, y, 1 if math.hypot(x + dx, y + dy) < 2.5 else -1

    return [point(0, 2.5) for _ in range(count // 2)] + [
        point(3.5, 5) for _ in range(count // 2)]


def xor(random, count, noise):
    points = []
    for _ in range(count):
        x = uniform(random, -5, 5)
        x += 0.3 if x > 0 else -0.3
        y = uniform(random, -5, 5)
        y += 0.3 if y > 0 else -0.3
        dx, dy = uniform(random, -5, 5) * noise, uniform(random, -5, 5) * noise
        points.append((x, y, 1 if (x + dx) * (y + dy) >= 0 else -1))
    return points


def gauss(random, count, noise):
    variance = 0.5 + 7 * noise

    def normal(mean):
        while True:
            a, b = 2 * random() - 1, 2 * random() - 1
            s = a * a + b * b
            if s <= 1:
                return mean + math.sqrt(variance) * (math.sqrt(-2 * math.log(s) / s) * a)

    return [
        (normal(c), normal(c), sign) for c, sign in ((2, 1), (-2, -1)) for _ in range(count // 2)]


def shuffle(random, items):
    for last in range(len(items) - 1, -1, -1):
        index = math.floor(random() * (last + 1))
        items[last], items[index] = items[index], items[last]


SHAPE = [2, 4, 2, 1]


def forward(layers, x):
    outputs = [x]
    for weights, biases in layers:
        sums = [
            sum((w * a for w, a in zip(row, outputs[-1])), b) for row, b in zip(weights, biases)]
        outputs.append([math.tanh(s) for s in sums])
    return outputs


def loss(layers, points):
    return sum(
        0.5 * (forward(layers, (x, y))[-1][0] - t) ** 2 for x, y, t in points) / len(points)


def epoch(layers, points, rate, batch):
    """Weights move after each batch; 250 points are whole batches of 10."""
    for start in range(0, len(points), batch):
        sums = [([[0.0] * len(row) for row in w], [0.0] * len(b)) for w, b in layers]
        for x, y, t in points[start : start + batch]:
            outputs = forward(layers, (x, y))
            slope = [outputs[-1][0] - t]
            for l in range(len(layers) - 1, -1, -1):
                delta = [s * (1 - o * o) for s, o in zip(slope, outputs[l + 1])]
                for k, d in enumerate(delta):
                    sums[l][1][k] += d
                    for i, a in enumerate(outputs[l]):
                        sums[l][0][k][i] += d * a
                slope = [
                    sum(layers[l][0][k][i] * d for k, d in enumerate(delta))
                    for i in range(len(outputs[l]))
                ]
        for (weights, biases), (dw, db) in zip(layers, sums):
            for k, row in enumerate(weights):
                biases[k] -= rate * db[k] / batch
                for i in range(len(row)):
                    row[i] -= rate / batch * dw[k][i]


def training(name, generator):
    random = SeedRandom("0.59704")
    points = generator(random, 500, 0)
    shuffle(random, points)
    train, test = points[:250], points[250:]
    layers = []
    for inputs, outputs in zip(SHAPE, SHAPE[1:]):
        layers.append(([[random() - 0.5 for _ in range(inputs)] for _ in range(outputs)], [0.1] * outputs))
    start = [
        {"weights": [list(column) for column in zip(*w)], "biases": list(b)} for w, b in layers]
    losses = {}
    for number in range(101):
        if number > 0:
            epoch(layers, train, 0.03, 10)
        if number in (0, 1, 10, 50, 100):
            losses[number] = [loss(layers, train), loss(layers, test)]
    split = lambda part: {
        "points": [[x, y] for x, y, _ in part], "labels": [(t + 1) // 2 for *_, t in part]}
    return {
        "name": name, "train": split(train), "test": split(test), "start": start, "losses": losses}


fixture = {"trainings": [training(f.__name__, f) for f in (circle, xor, gauss)]}
for t in fixture["trainings"]:
    print(t["name"], t["train"]["points"][0], t["start"][0]["weights"][0][0], t["losses"])
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
