"""By hand in NumPy: mini-batches as matrices."""

import task  # first, since it chooses the processor

import numpy as np

options = task.arguments()
x, y = task.data()
random = np.random.default_rng(1)
w, b = task.weights(options.widths, random)
parameters = w + b
first = [np.zeros_like(p) for p in parameters]
second = [np.zeros_like(p) for p in parameters]
step = 0


def train(x, y):
    global step
    a = [x]
    for l in range(len(w)):
        z = a[-1] @ w[l] + b[l]
        a.append(np.tanh(z) if l < len(w) - 1 else z)
    delta = (1 / (1 + np.exp(-a[-1])) - y[:, None]) / len(x)
    gradients_w, gradients_b = [None] * len(w), [None] * len(w)
    for l in reversed(range(len(w))):
        gradients_w[l] = a[l].T @ delta
        gradients_b[l] = delta.sum(0)
        if l:
            delta = delta @ w[l].T * (1 - a[l] * a[l])
    step += 1
    rate = np.float32(task.LEARNING_RATE / (1 - 0.9**step))
    correction = np.float32(1 / np.sqrt(1 - 0.999**step))
    for p, g, m, v in zip(parameters, gradients_w + gradients_b, first, second):
        m *= np.float32(0.9)
        m += np.float32(0.1) * g
        v *= np.float32(0.999)
        v += np.float32(0.001) * g * g
        p -= rate * m / (np.sqrt(v) * correction + np.float32(1e-8))


def epoch():
    order = random.permutation(len(x))
    for start in range(0, len(x), options.batch):
        batch = order[start : start + options.batch]
        train(x[batch], y[batch])


task.report(f"NumPy {np.__version__}", epoch, options.epochs)
