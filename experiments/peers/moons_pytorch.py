"""experiments/moons.json by PyTorch and matplotlib: 4 activations, 4 optimizers, 8 seeds, 200 epochs each, validation
after each epoch, three pictures a run, without the sheets. Prints the seconds of the whole program.

    time nn-sweep experiments/moons.json -q -o outputs/moons
    python3 moons_pytorch.py ../../outputs/moons-pytorch [SEEDS]
"""

import time

begun = time.perf_counter()

import task  # first, since it chooses the processor

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
from sklearn.datasets import make_moons
from sklearn.model_selection import train_test_split
from torch import nn

torch.set_num_threads(1)
folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
SEEDS = int(sys.argv[2]) if len(sys.argv) > 2 else 8
EPOCHS, BATCH = 200, 32


class Sine(nn.Module):
    def forward(self, x):
        return torch.sin(x)


points, labels = make_moons(1250, noise=0.2, random_state=0)
split = train_test_split(points, labels, test_size=0.2, random_state=0)
x, vx = (torch.tensor(v, dtype=torch.float32) for v in split[:2])
y, vy = (torch.tensor(v, dtype=torch.float32)[:, None] for v in split[2:])
loss_of = nn.BCEWithLogitsLoss()


def train(activation, optimizer_of, seed):
    torch.manual_seed(seed)
    model = nn.Sequential(
        nn.Linear(2, 16), activation(), nn.Linear(16, 16), activation(), nn.Linear(16, 1)
    )
    optimizer = optimizer_of(model.parameters())
    history = []
    for _ in range(EPOCHS):
        loss_sum = right = 0
        order = torch.randperm(len(x))
        for start in range(0, len(x), BATCH):
            batch = order[start : start + BATCH]
            optimizer.zero_grad()
            z = model(x[batch])
            loss = loss_of(z, y[batch])
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(batch)
            right += ((z > 0) == (y[batch] > 0)).sum().item()
        with torch.no_grad():
            z = model(vx)
            validation = loss_of(z, vy).item(), ((z > 0) == (vy > 0)).float().mean().item()
        history.append((loss_sum / len(x), right / len(x), *validation))
    return model, np.array(history)


def boundary(model, name):
    a, b = np.meshgrid(np.linspace(-1.8, 2.8, 400), np.linspace(-1.4, 1.9, 400))
    grid = torch.tensor(np.stack([a.ravel(), b.ravel()], 1), dtype=torch.float32)
    with torch.no_grad():
        p = torch.sigmoid(model(grid)).numpy().reshape(a.shape)
    figure, axes = plt.subplots(figsize=(8, 8), dpi=100)
    axes.contourf(a, b, p, levels=40, cmap="RdBu")
    axes.contour(a, b, p, levels=[0.5], colors="black")
    for k, marker in ((0, "o"), (1, "s")):
        for points, labels, size in ((x, y, 12), (vx, vy, 30)):
            chosen = points[labels[:, 0] == k]
            axes.scatter(chosen[:, 0], chosen[:, 1], s=size, marker=marker, edgecolors="white")
    axes.set_title(name)
    figure.savefig(folder / f"{name}-boundary.png")
    plt.close(figure)


def curves(history, columns, name):
    figure, axes = plt.subplots(figsize=(8, 5), dpi=100)
    for column, label in zip(columns, ("training", "validation")):
        axes.plot(np.arange(1, EPOCHS + 1), history[:, column], label=label)
    axes.legend()
    axes.grid()
    axes.set_title(name)
    figure.savefig(folder / f"{name}.png")
    plt.close(figure)


activations = {"tanh": nn.Tanh, "relu": nn.ReLU, "gelu": nn.GELU, "sin": Sine}
optimizers = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9),
    "rmsprop": lambda parameters: torch.optim.RMSprop(parameters, lr=0.005),
    "adagrad": lambda parameters: torch.optim.Adagrad(parameters, lr=0.1),
    "adam": lambda parameters: torch.optim.Adam(parameters, lr=0.01),
}
runs = 0
for activation_name, activation in activations.items():
    for optimizer_name, optimizer_of in optimizers.items():
        for seed in range(SEEDS):
            model, history = train(activation, optimizer_of, seed)
            name = f"{activation_name}_{optimizer_name}_seed-{seed}"
            boundary(model, name)
            curves(history, (0, 2), f"{name}-loss")
            curves(history, (1, 3), f"{name}-accuracy")
            runs += 1
print(
    f"{runs} runs, {3 * runs} pictures: {time.perf_counter() - begun:.1f} s,"
    f" {time.process_time():.1f} s of them at work"
)
