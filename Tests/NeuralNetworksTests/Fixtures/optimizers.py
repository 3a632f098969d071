"""Writes optimizers.json: 100 steps of PyTorch's optimizers on two functions, in float64.

    pip install torch==2.13.0+cpu --index-url https://download.pytorch.org/whl/cpu
    python optimizers.py

Lion is not in PyTorch: it follows the paper's program 1 here.

Paths that PyTorch itself does not find again in float32 are refused. Adadelta with lr=0.5 and eps=1e-3 had one: once
its means are below eps it is plain gradient descent at that rate, the curvature of the lower valley is 4.5, and a
minimum of more than 2 / 0.5 repels. From there on nothing but roundings says where it goes.
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)

FUNCTIONS = {
    "bowl": ((1.0, -1.0), lambda x, y: (x * x + 10 * y * y) / 2),
    # Two valleys and a saddle between them.
    "valleys": ((0.3, 1.2), lambda x, y: (x * x - 1) ** 2 / 4 + (x - y) ** 2 + torch.sin(y) / 5),
}


class Lion(torch.optim.Optimizer):
    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                update = (beta1 * m + (1 - beta1) * p.grad).sign()
                p.mul_(1 - group["lr"] * group["weight_decay"]).sub_(group["lr"] * update)
                m.mul_(beta2).add_((1 - beta2) * p.grad)


OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.05),
    "sgd_decay": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8, weight_decay=0.1),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9, nesterov=True, weight_decay=0.05),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.005),
    "rmsprop_decay": lambda p: torch.optim.RMSprop(
        p, lr=0.002, alpha=0.9, eps=1e-3, momentum=0.5, centered=True, weight_decay=0.1),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.1),
    "adagrad_decay": lambda p: torch.optim.Adagrad(p, lr=0.2, lr_decay=0.05, eps=1e-3, weight_decay=0.1),
    "adam": lambda p: torch.optim.Adam(p, lr=0.02),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.02),
    "adamw_decay": lambda p: torch.optim.AdamW(p, lr=0.05, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.2),
    "adadelta": lambda p: torch.optim.Adadelta(p),
    "adadelta_decay": lambda p: torch.optim.Adadelta(p, lr=2, rho=0.95, eps=1e-5, weight_decay=0.1),
    "adamax": lambda p: torch.optim.Adamax(p),
    "adamax_decay": lambda p: torch.optim.Adamax(p, lr=0.02, betas=(0.8, 0.99), eps=1e-3, weight_decay=0.1),
    "nadam": lambda p: torch.optim.NAdam(p),
    "nadam_decay": lambda p: torch.optim.NAdam(
        p, lr=0.02, betas=(0.8, 0.99), eps=1e-3, momentum_decay=0.1, weight_decay=0.1),
    "radam": lambda p: torch.optim.RAdam(p),
    "radam_decay": lambda p: torch.optim.RAdam(p, lr=0.02, betas=(0.8, 0.99), eps=1e-3, weight_decay=0.1),
    "amsgrad": lambda p: torch.optim.Adam(p, lr=0.02, amsgrad=True),
    "amsgrad_decay": lambda p: torch.optim.Adam(
        p, lr=0.05, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1, amsgrad=True),
    "lion": lambda p: Lion(p, 1e-4, (0.9, 0.99), 0),
    "lion_decay": lambda p: Lion(p, 2e-3, (0.8, 0.95), 0.1),
    "rprop": lambda p: torch.optim.Rprop(p),
    "rprop_etas": lambda p: torch.optim.Rprop(p, lr=0.02, etas=(0.6, 1.1), step_sizes=(1e-3, 0.03)),
}

LBFGS = {
    "usual": {"lr": 1},
    "one_move": {"lr": 1, "max_iter": 1, "max_eval": 25},
    "short": {"lr": 0.3, "max_iter": 3, "history_size": 2},
}


def path(function, make, steps, dtype=torch.float64):
    start, f = FUNCTIONS[function]
    x, y = (torch.tensor(number, dtype=dtype, requires_grad=True) for number in start)
    rule = make([x, y])

    def closure():
        rule.zero_grad()
        value = f(x, y)
        value.backward()
        return value

    places = [[x.item(), y.item()]]
    for _ in range(steps):
        if isinstance(rule, torch.optim.LBFGS):
            rule.step(closure)
        else:
            closure()
            rule.step()
        places.append([x.item(), y.item()])
    return places


def steady(name, function, make):
    places = path(function, make, 100)
    singles = path(function, make, 100, torch.float32)
    away = max(abs(a - b) for here, there in zip(places, singles) for a, b in zip(here, there))
    assert away < 1e-5, f"{name} on {function}: {away} away in float32"
    return places


def main():
    paths = [
        {"optimizer": name, "function": function,
         # after 1, 2, 10, 30 and 100 steps
         "places": [steady(name, function, make)[t] for t in (1, 2, 10, 30, 100)]}
        for name, make in OPTIMIZERS.items() for function in FUNCTIONS
    ]
    quasi_newton = [
        {"optimizer": name, "function": function,
         # after each of 8 calls
         "places": path(
             function, lambda p: torch.optim.LBFGS(p, line_search_fn="strong_wolfe", **options), 8)[1:]}
        for name, options in LBFGS.items() for function in FUNCTIONS
    ]
    text = json.dumps(
        {"torch": torch.__version__, "paths": paths, "quasi_newton": quasi_newton}, separators=(",", ":"))
    pathlib.Path(__file__).with_name("optimizers.json").write_text(text.replace('{"optimizer"', '\n{"optimizer"') + "\n")


if __name__ == "__main__":
    main()
