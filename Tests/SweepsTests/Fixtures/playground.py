"""Trainings of TensorFlow Playground with its own random numbers, in float64.

Written from the page's description of itself (src/nn.ts, src/dataset.ts and src/playground.ts at 02469bd) and
from ARC4 as seedrandom 2.4 has it, whose example 'hello.' it gives. Losses, of the training and the test points,
are those under the page's picture when it is opened with the address, with all digits.
"""

import json
import math
import pathlib


class SeedRandom:
    """ARC4 with a seed of text; numbers of 52 bits and more."""

    def __init__(self, seed):
        key = [ord(letter) & 255 for letter in seed]
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


def spiral(random, count, noise):
    def arm(turn, sign):
        for i in range(count // 2):
            r, t = i / (count // 2) * 5, 1.75 * i / (count // 2) * 2 * math.pi + turn
            x = r * math.sin(t) + uniform(random, -1, 1) * noise
            yield x, r * math.cos(t) + uniform(random, -1, 1) * noise, sign

    return [*arm(0, 1), *arm(math.pi, -1)]


def targets(random, count, noise, target):
    points = []
    for _ in range(count):
        x, y = uniform(random, -6, 6), uniform(random, -6, 6)
        dx, dy = uniform(random, -6, 6) * noise, uniform(random, -6, 6) * noise
        points.append((x, y, target(x + dx, y + dy)))
    return points


def plane(random, count, noise):
    return targets(random, count, noise, lambda x, y: (x + y) / 10)


CONES = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]


def bumps(random, count, noise):
    def height(x, y):
        label = 0
        for cx, cy, sign in CONES:
            other = sign * max(0, 1 - math.hypot(x - cx, y - cy) / 2)
            if abs(other) > abs(label):
                label = other
        return label

    return targets(random, count, noise, height)


def shuffle(random, items):
    for last in range(len(items) - 1, -1, -1):
        index = math.floor(random() * (last + 1))
        items[last], items[index] = items[index], items[last]


CLASSES = {"circle": circle, "xor": xor, "gauss": gauss, "spiral": spiral}
NUMBERS = {"reg-plane": plane, "reg-gauss": bumps}
INPUTS = {
    "x": lambda x, y: x, "y": lambda x, y: y, "xSquared": lambda x, y: x * x,
    "ySquared": lambda x, y: y * y, "xTimesY": lambda x, y: x * y,
    "sinX": lambda x, y: math.sin(x), "sinY": lambda x, y: math.sin(y),
}
# Value of a weighted sum, slope of both.
ACTIVATIONS = {
    "tanh": (math.tanh, lambda s, o: 1 - o * o),
    "relu": (lambda s: max(0, s), lambda s, o: 0 if s <= 0 else 1),
    "sigmoid": (lambda s: 1 / (1 + math.exp(-s)), lambda s, o: o * (1 - o)),
    "linear": (lambda s: s, lambda s, o: 1),
}


class Page:
    """What an address opens."""

    def __init__(self, address):
        keys = dict(pair.split("=") for pair in address.split("#")[1].split("&"))
        get = lambda key, usual: keys.get(key, usual)
        self.rate = float(get("learningRate", "0.03"))
        self.batch = int(get("batchSize", "10"))
        self.penalty = get("regularization", "none")
        self.penalty_rate = float(get("regularizationRate", "0"))
        self.inputs = [
            f for key, f in INPUTS.items()
            if get(key, "true" if key in ("x", "y") else "false") == "true"]
        is_regression = get("problem", "classification") == "regression"
        self.hidden = ACTIVATIONS[get("activation", "tanh")]
        self.output = ACTIVATIONS["linear" if is_regression else "tanh"]
        random = SeedRandom(keys["seed"])
        noise = float(get("noise", "0")) / 100
        points = (
            NUMBERS[get("regDataset", "reg-plane")](random, 1200, noise) if is_regression
            else CLASSES[get("dataset", "circle")](random, 500, noise))
        shuffle(random, points)
        split = math.floor(len(points) * float(get("percTrainData", "50")) / 100)
        self.train, self.test = points[:split], points[split:]
        shape = get("networkShape", "4,2")
        widths = [len(self.inputs), *([int(w) for w in shape.split(",")] if shape else []), 1]
        is_zero = get("initZero", "false") == "true"
        # A link is a weight, whether it is dead, the sum of its derivatives and their number.
        self.layers = [
            [
                {"bias": 0 if is_zero else 0.1, "sum": 0, "count": 0, "links": [
                    {"weight": 0 if is_zero else random() - 0.5, "dead": False, "sum": 0, "count": 0}
                    for _ in range(inputs)]}
                for _ in range(outputs)]
            for inputs, outputs in zip(widths, widths[1:])]

    def forward(self, x, y):
        self.outputs = [[f(x, y) for f in self.inputs]]
        self.sums = []
        for l, layer in enumerate(self.layers):
            value = (self.output if l == len(self.layers) - 1 else self.hidden)[0]
            self.sums.append([
                sum((k["weight"] * a for k, a in zip(node["links"], self.outputs[-1])), node["bias"])
                for node in layer])
            self.outputs.append([value(s) for s in self.sums[-1]])
        return self.outputs[-1][0]

    def backward(self, target):
        slopes = [self.outputs[-1][0] - target]
        for l in range(len(self.layers) - 1, -1, -1):
            slope = (self.output if l == len(self.layers) - 1 else self.hidden)[1]
            below = [0] * len(self.outputs[l])
            for node, s, o, d in zip(self.layers[l], self.sums[l], self.outputs[l + 1], slopes):
                delta = d * slope(s, o)
                node["sum"] += delta
                node["count"] += 1
                for i, link in enumerate(node["links"]):
                    below[i] += link["weight"] * delta
                    if link["dead"]:
                        continue
                    link["sum"] += delta * self.outputs[l][i]
                    link["count"] += 1
            slopes = below

    def update(self):
        for node in (node for layer in self.layers for node in layer):
            if node["count"] > 0:
                node["bias"] -= self.rate * node["sum"] / node["count"]
                node["sum"] = node["count"] = 0
            for link in node["links"]:
                if link["dead"] or link["count"] == 0:
                    continue
                w = link["weight"]
                slope = {"none": 0, "L1": (w > 0) - (w < 0), "L2": w}[self.penalty]
                moved = w - self.rate / link["count"] * link["sum"]
                shrunk = moved - self.rate * self.penalty_rate * slope
                link["dead"] = self.penalty == "L1" and moved * shrunk < 0
                link["weight"] = 0 if link["dead"] else shrunk
                link["sum"] = link["count"] = 0

    def epoch(self):
        for number, (x, y, target) in enumerate(self.train):
            self.forward(x, y)
            self.backward(target)
            if (number + 1) % self.batch == 0:
                self.update()

    def loss(self, points):
        return sum(0.5 * (self.forward(x, y) - t) ** 2 for x, y, t in points) / len(points)


def training(address, *epochs):
    page, losses = Page(address), {}
    for number in range(max(epochs) + 1):
        if number > 0:
            page.epoch()
        if number in epochs:
            losses[number] = [page.loss(page.train), page.loss(page.test)]
    print(address.split("#")[1], losses)
    return {"address": address, "losses": losses}


HOST = "https://playground.tensorflow.org/#seed=0.59704"
fixture = {
    "pages": [
        training(HOST, 0, 1, 10, 50, 100),
        training(HOST + "&dataset=xor", 0, 10, 100),
        training(HOST + "&dataset=gauss", 0, 10, 100),
        training(HOST + "&dataset=spiral&networkShape=8,8", 0, 100, 500),
        training(HOST + "&activation=relu", 0, 10, 100),
        training(HOST + "&noise=25", 0, 10, 100),
        training(HOST + "&regularization=L1&regularizationRate=0.01", 0, 10, 100),
        training(HOST + "&regularization=L2&regularizationRate=0.03&activation=sigmoid", 0, 10, 60),
        training(HOST + "&batchSize=30&percTrainData=70&dataset=xor&noise=35", 0, 1, 2, 50),
        training(HOST + "&batchSize=7&percTrainData=10&networkShape=&dataset=gauss&noise=50", 0, 1, 2, 40),
        training(
            HOST + "&dataset=spiral&noise=20&x=false&xSquared=true&ySquared=true&xTimesY=true&sinX=true"
            "&sinY=true&networkShape=6,5,4&learningRate=0.1", 0, 1, 10),
        training(HOST + "&initZero=true&activation=sigmoid&dataset=xor", 0, 5, 30),
        training(HOST + "&problem=regression&noise=10", 0, 1, 20),
        training(
            HOST + "&problem=regression&regDataset=reg-gauss&activation=relu&networkShape=5&batchSize=16"
            "&regularization=L2&regularizationRate=0.001", 0, 1, 20),
        training(
            HOST + "&problem=regression&activation=linear&regularization=L1&regularizationRate=0.01"
            "&networkShape=3", 0, 1, 20),
        training("https://playground.tensorflow.org/#seed=another+%E2%98%83&networkShape=2", 0, 20),
    ]
}
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps(fixture, indent=1) + "\n")
