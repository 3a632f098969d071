"""Writes losses.json: losses, their gradients and short trainings by PyTorch in float64.

    pip install torch==2.13.0+cpu --index-url https://download.pytorch.org/whl/cpu
    python losses.py

Weights are listed as [inputs][outputs], the transpose of torch.nn.Linear's.
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
DELTA = 0.3
DISTANCES = {
    "squared": F.mse_loss,
    "absolute": F.l1_loss,
    "huber": lambda p, y: F.huber_loss(p, y, delta=DELTA),
}


def loss_of(name, z, y):
    kind, _, distance = name.partition(" ")
    if kind == "regression":
        return DISTANCES[distance](z[:, 0], y)
    if kind == "probabilities":
        if z.shape[1] == 1:
            return DISTANCES[distance](torch.sigmoid(z[:, 0]), y)
        return DISTANCES[distance](torch.softmax(z, 1), F.one_hot(y.long(), z.shape[1]).to(z.dtype))
    if kind == "poisson":
        # PyTorch leaves out what does not depend on z.
        rest = torch.xlogy(y, y) - y
        return F.poisson_nll_loss(z[:, 0], y, log_input=True, full=False) + rest.mean()
    if kind == "binary":
        return F.binary_cross_entropy_with_logits(z[:, 0], y)
    if kind == "categorical":
        return F.cross_entropy(z, y.long())
    if kind == "tanh":
        return F.mse_loss(torch.tanh(z[:, 0]), 2 * y - 1) / 2
    if z.shape[1] == 1:
        return torch.clamp(1 - (2 * y - 1) * z[:, 0], min=0).mean()
    return F.multi_margin_loss(z, y.long())


def single(x):
    return x.to(torch.float32).to(torch.float64)


def table(number, name, outputs):
    generator = torch.Generator().manual_seed(number)
    z = single(2 * torch.randn(12, outputs, generator=generator)).requires_grad_()
    if name.startswith("regression"):
        y = single(2 * torch.randn(12, generator=generator))
    elif name.startswith("poisson"):
        y = torch.tensor([0, 1, 2, 0, 7, 0.5, 40, 3, 1, 1e-3, 250, 0], dtype=torch.float64)
        y = single(y)
    else:
        y = (torch.arange(12) % max(outputs, 2)).double()
    values, gradients = [], []
    for s in range(12):
        value = loss_of(name, z[s:s + 1], y[s:s + 1])
        gradients.append(torch.autograd.grad(value, z)[0][s].tolist())
        values.append(value.item())
    return {"loss": name, "outputs": outputs, "z": z.tolist(), "y": y.tolist(), "value": values, "gradient": gradients}


def training(number, name, outputs):
    generator = torch.Generator().manual_seed(100 + number)
    x = single(torch.rand(40, 2, generator=generator) * 4 - 2)
    xv = single(torch.rand(15, 2, generator=generator) * 4 - 2)

    def answers(x):
        if name.startswith("regression"):
            return single(torch.sin(x[:, 0]) + 0.5 * x[:, 1])
        if name.startswith("poisson"):
            return torch.floor(4 + 3 * torch.sin(x[:, 0]) + 1.4 * x[:, 1]).clamp(min=0)
        return ((x[:, 0] * 1.3 + x[:, 1] + 5).long() % max(outputs, 2)).double()

    layers = []
    for inputs, neurons in [(2, 6), (6, outputs)]:
        layer = torch.nn.Linear(inputs, neurons)
        with torch.no_grad():
            layer.weight.copy_(single(torch.randn(neurons, inputs, generator=generator)))
            layer.bias.copy_(single(torch.randn(neurons, generator=generator) * 0.1))
        layers.append(layer)
    start = [{"weights": l.weight.T.tolist(), "biases": l.bias.tolist()} for l in layers]
    rule = torch.optim.SGD([p for l in layers for p in l.parameters()], lr=0.05)

    def output(x):
        return layers[1](torch.tanh(layers[0](x)))

    def metrics(x, y):
        with torch.no_grad():
            z = output(x)
            found = torch.exp(z[:, 0]) if name.startswith("poisson") else z[:, 0]
            squares = ((found - y) ** 2).sum()
            r2 = 1 - squares / ((y - y.mean()) ** 2).sum()
            return [loss_of(name, z, y).item(), r2.item(), (squares / len(y)).sqrt().item()]

    y, yv = answers(x), answers(xv)
    epochs = []
    for _ in range(20):
        before = metrics(x, y)
        rule.zero_grad()
        loss_of(name, output(x), y).backward()
        rule.step()
        epochs.append(before + metrics(xv, yv))
    return {
        "loss": name, "outputs": outputs, "points": x.tolist(), "answers": y.tolist(),
        "validation_points": xv.tolist(), "validation_answers": yv.tolist(), "start": start,
        # train loss, r2, rmse before the step, then those of validation after it
        "epochs": epochs,
    }


CASES = [(f"probabilities {d}", k) for d in DISTANCES for k in (1, 3)]
CASES += [("hinge", 1), ("hinge", 4)] + [(f"regression {d}", 1) for d in DISTANCES] + [("tanh squared", 1)]
CASES += [("binary cross_entropy", 1), ("categorical cross_entropy", 2), ("categorical cross_entropy", 5)]
CASES += [("poisson deviance", 1)]
fixture = {
    "torch": torch.__version__, "delta": DELTA,
    "tables": [table(n, *case) for n, case in enumerate(CASES)],
    "trainings": [training(n, *case) for n, case in enumerate(CASES)],
}
text = json.dumps(fixture, separators=(",", ":")).replace('{"loss"', '\n{"loss"')
pathlib.Path(__file__).with_name("losses.json").write_text(text + "\n")
