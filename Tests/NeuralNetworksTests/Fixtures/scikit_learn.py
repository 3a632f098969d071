"""Trainings by scikit-learn's MLPClassifier: its data, start, order of samples, losses and weights.

scikit-learn 1.9.1, NumPy 2.4.6, in float64 from data and weights that 32 bits hold.
"""

import json
import pathlib
import warnings

import numpy as np
from sklearn.datasets import make_blobs, make_moons
from sklearn.neural_network import MLPClassifier, _multilayer_perceptron as mlp

warnings.simplefilter("ignore")
plain_shuffle = mlp.shuffle


def rounded(x):
    return np.asarray(x, np.float32).astype(np.float64)


class Recorded(MLPClassifier):
    """Starts from weights of 32 bits, which it keeps."""

    def _initialize(self, y, layer_units, dtype):
        super()._initialize(y, layer_units, dtype)
        self.coefs_ = [rounded(w) for w in self.coefs_]
        self.intercepts_ = [rounded(b) for b in self.intercepts_]
        self.start = [(w.copy(), b.copy()) for w, b in zip(self.coefs_, self.intercepts_)]


def training(points, labels, **parameters):
    points = rounded(points)
    orders = []

    def recorded(indices, random_state):
        order = plain_shuffle(indices, random_state=random_state)
        orders.append(order.tolist())
        return order

    mlp.shuffle = recorded
    net = Recorded(random_state=3, tol=0, n_iter_no_change=10_000, **parameters)
    net.fit(points, labels)
    layers = lambda pairs: [{"weights": w.tolist(), "biases": b.tolist()} for w, b in pairs]
    return {
        "name": f"{parameters['activation']}, {parameters['solver']}",
        "activation": {"logistic": "sigmoid"}.get(net.activation, net.activation),
        "solver": net.solver,
        "momentum": net.momentum,
        "nesterov": net.nesterovs_momentum,
        "learning_rate": net.learning_rate_init,
        "alpha": net.alpha,
        "batch_size": net.batch_size,
        "points": points.tolist(),
        "labels": labels.tolist(),
        "start": layers(net.start),
        "orders": orders,
        "losses": net.loss_curve_,
        "end": layers(zip(net.coefs_, net.intercepts_)),
    }


moons = make_moons(200, noise=0.2, random_state=1)
blobs = make_blobs(150, centers=3, cluster_std=2, random_state=2)
trainings = [
    training(
        *moons, activation="tanh", solver="sgd", hidden_layer_sizes=(8,), learning_rate_init=0.1,
        momentum=0.9, nesterovs_momentum=True, alpha=0, batch_size=16, max_iter=40),
    training(
        *moons, activation="relu", solver="adam", hidden_layer_sizes=(10, 6), alpha=0,
        learning_rate_init=0.01, batch_size=32, max_iter=40),
    training(
        *blobs, activation="logistic", solver="sgd", hidden_layer_sizes=(6,), momentum=0.5,
        nesterovs_momentum=False, learning_rate_init=0.2, alpha=0.5, batch_size=25, max_iter=40),
    training(
        *blobs, activation="tanh", solver="adam", hidden_layer_sizes=(7, 5), alpha=0.05,
        learning_rate_init=0.003, batch_size=50, max_iter=40),
]
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps({"trainings": trainings}, separators=(",", ":")) + "\n")
