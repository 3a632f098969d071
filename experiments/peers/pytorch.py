"""PyTorch: eager with torch.optim.Adam, and torch.func.vmap over 32 runs."""

import task  # first, since it chooses the processor

import numpy as np
import torch
from torch import nn
from torch.func import functional_call, grad, stack_module_state, vmap

torch.set_num_threads(1)
options = task.arguments()
x, y = (torch.from_numpy(v) for v in task.data())
y = y[:, None]


def network():
    layers = []
    for n, m in zip(options.widths, options.widths[1:]):
        layers += [nn.Linear(n, m), nn.Tanh()]
    return nn.Sequential(*layers[:-1])


model = network()
optimizer = torch.optim.Adam(model.parameters(), lr=task.LEARNING_RATE)
loss_of = nn.BCEWithLogitsLoss()


def eager():
    order = torch.randperm(len(x))
    for start in range(0, len(x), options.batch):
        batch = order[start : start + options.batch]
        optimizer.zero_grad()
        loss_of(model(x[batch]), y[batch]).backward()
        optimizer.step()


task.report(f"PyTorch {torch.__version__}, eager", eager, 1)

runs = 32
models = [network() for _ in range(runs)]
parameters, buffers = stack_module_state(models)
parameters = {name: p.detach() for name, p in parameters.items()}
first = {name: torch.zeros_like(p) for name, p in parameters.items()}
second = {name: torch.zeros_like(p) for name, p in parameters.items()}
step = 0


def loss(parameters, buffers, x, y):
    return loss_of(functional_call(models[0], (parameters, buffers), (x,)), y)


gradients_of = vmap(grad(loss))


@torch.no_grad()
def side_by_side():
    global step
    order = torch.stack([torch.randperm(len(x)) for _ in range(runs)])
    for start in range(0, len(x), options.batch):
        batch = order[:, start : start + options.batch]
        gradients = gradients_of(parameters, buffers, x[batch], y[batch])
        step += 1
        rate = task.LEARNING_RATE / (1 - 0.9**step)
        correction = 1 / np.sqrt(1 - 0.999**step)
        for name, g in gradients.items():
            first[name].lerp_(g, 0.1)
            second[name].mul_(0.999).addcmul_(g, g, value=0.001)
            denominator = second[name].sqrt().mul_(correction).add_(1e-8)
            parameters[name].addcdiv_(first[name], denominator, value=-rate)


task.report(
    f"PyTorch {torch.__version__}, vmap over {runs} runs", side_by_side, 1, runs=runs
)
