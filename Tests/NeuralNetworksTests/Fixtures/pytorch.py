"""Writes pytorch.json: trainings, activations and gradients by PyTorch in float64.

    pip install torch==2.13.0+cpu --index-url https://download.pytorch.org/whl/cpu
    python pytorch.py

Weights are listed as [inputs][outputs], the transpose of torch.nn.Linear's.
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

ACTIVATIONS = {
    "identity": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
    "softplus": F.softplus,
    "sin": torch.sin,
    "selu": F.selu,
    "celu": F.celu,
    "mish": F.mish,
    "softsign": F.softsign,
    "hardtanh": F.hardtanh,
    "hardsigmoid": F.hardsigmoid,
    "hardswish": F.hardswish,
    "relu6": F.relu6,
    "gaussian": lambda z: torch.exp(-z * z),
}

# Activations with parameters that are not the usual ones.
VARIANTS = [
    ("leaky_relu", [0.3], lambda z: F.leaky_relu(z, 0.3)),
    ("leaky_relu", [1.5], lambda z: F.leaky_relu(z, 1.5)),
    ("elu", [0.5], lambda z: F.elu(z, 0.5)),
    ("elu", [2.5], lambda z: F.elu(z, 2.5)),
    ("celu", [0.5], lambda z: F.celu(z, 0.5)),
    ("celu", [3.0], lambda z: F.celu(z, 3.0)),
    ("hardtanh", [-0.5, 2.0], lambda z: F.hardtanh(z, -0.5, 2.0)),
    ("hardtanh", [-3.0, 0.75], lambda z: F.hardtanh(z, -3.0, 0.75)),
]

OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.005),
    "rmsprop_centered": lambda p: torch.optim.RMSprop(
        p, lr=0.002, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.01, eps=1e-6),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.05),
    "adagrad_decay": lambda p: torch.optim.Adagrad(p, lr=0.1, lr_decay=0.01, weight_decay=0.01),
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.99), weight_decay=0.01),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
}

# name, hidden widths, classes of the data, outputs
TASKS = [
    ("binary_cross_entropy", [8], 2, 1),
    ("cross_entropy", [6, 5], 3, 3),
    ("mean_squared_error", [7, 4], 2, 1),
    ("mean_squared_error", [5], 3, 3),
    ("cross_entropy", [], 2, 2),
]

EPOCHS, BATCH = 24, 16


def rounded(tensor):
    return tensor.to(torch.float32).tolist()


def three_arms(count, classes, generator):
    labels = torch.arange(count) % classes
    radius = torch.rand(count, generator=generator) * 1.5 + 0.2
    angle = labels * (2 * torch.pi / classes) + radius * 1.2
    points = torch.stack([radius * angle.cos(), radius * angle.sin()], 1)
    points = points + 0.15 * torch.randn(count, 2, generator=generator)
    return points.to(torch.float32).to(torch.float64), labels


def loss_of(name, z, y):
    if name == "binary_cross_entropy":
        return F.binary_cross_entropy_with_logits(z[:, 0], y.to(z.dtype))
    if name == "cross_entropy":
        return F.cross_entropy(z, y)
    if z.shape[1] == 1:
        return F.mse_loss(torch.sigmoid(z[:, 0]), y.to(z.dtype))
    return F.mse_loss(torch.softmax(z, 1), F.one_hot(y, z.shape[1]).to(z.dtype))


def correct(z, y):
    predicted = (z[:, 0] > 0).long() if z.shape[1] == 1 else z.argmax(1)
    return int((predicted == y).sum())


def forward(layers, f, x):
    for index, layer in enumerate(layers):
        x = layer(x)
        if index < len(layers) - 1:
            x = f(x)
    return x


def training(number, activation, optimizer, task):
    generator = torch.Generator().manual_seed(number)
    loss, hidden, classes, outputs = task
    x, y = three_arms(60, classes, generator)
    xv, yv = three_arms(21, classes, generator)
    widths = [2] + hidden + [outputs]
    layers = []
    for inputs, neurons in zip(widths, widths[1:]):
        layer = torch.nn.Linear(inputs, neurons)
        bound = (3 / inputs) ** 0.5
        with torch.no_grad():
            layer.weight.copy_(
                ((torch.rand(neurons, inputs, generator=generator) * 2 - 1) * bound).float().double())
            layer.bias.copy_(((torch.rand(neurons, generator=generator) - 0.5) * 0.2).float().double())
        layers.append(layer)
    start = [{"weights": rounded(l.weight.T.contiguous()), "biases": rounded(l.bias)} for l in layers]
    f = ACTIVATIONS[activation]
    rule = OPTIMIZERS[optimizer]([p for l in layers for p in l.parameters()])
    orders = [torch.randperm(60, generator=generator).tolist() for _ in range(EPOCHS)]
    epochs = []
    for order in orders:
        total, hits = 0.0, 0
        for first in range(0, 60, BATCH):
            batch = order[first:first + BATCH]
            z = forward(layers, f, x[batch])
            value = loss_of(loss, z, y[batch])
            rule.zero_grad()
            value.backward()
            rule.step()
            total += value.item() * len(batch)
            hits += correct(z, y[batch])
        with torch.no_grad():
            z = forward(layers, f, xv)
            epochs.append([total / 60, hits / 60, loss_of(loss, z, yv).item(), correct(z, yv) / 21])
    return {
        "activation": activation, "optimizer": optimizer, "loss": loss, "classes": classes,
        "points": rounded(x), "labels": y.tolist(),
        "validation_points": rounded(xv), "validation_labels": yv.tolist(),
        "start": start, "orders": orders, "batch_size": BATCH,
        # train loss, train accuracy, validation loss, validation accuracy
        "epochs": epochs,
    }


def activation_table(f):
    z = torch.tensor([-90.0, -9.0, -4.0, -3.0, -2.0, -1.25, -1.0, -0.5, -0.0625, 0.0, 0.03125, 0.5, 0.75,
                      1.0, 2.0, 3.0, 3.5, 6.0, 10.0, 90.0], requires_grad=True)
    a = f(z)
    a.sum().backward()
    return {"z": z.tolist(), "value": a.tolist(), "slope": z.grad.tolist()}


def main():
    activations, optimizers = list(ACTIVATIONS), list(OPTIMIZERS)
    trainings = [
        training(n, activations[n % 10], optimizers[(3 * n + n // 10) % 10], TASKS[n % 5 if n < 10 else (n + 2) % 5])
        for n in range(20)
    ] + [
        training(n, activations[n - 10], optimizers[(n + 3) % 10], TASKS[n % 5]) for n in range(20, 29)
    ]
    fixture = {
        "torch": torch.__version__,
        "activations": {name: activation_table(f) for name, f in ACTIVATIONS.items()},
        "variants": [
            {"activation": name, "parameters": parameters, "table": activation_table(f)}
            for name, parameters, f in VARIANTS
        ],
        "trainings": trainings,
    }
    text = json.dumps(fixture, separators=(",", ":")).replace('{"activation"', '\n{"activation"')
    pathlib.Path(__file__).with_name("pytorch.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
