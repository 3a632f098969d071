"""Writes schedules.json: 100 epochs of PyTorch's learning rate schedulers, of Keras' InverseTimeDecay and
of scikit-learn's invscaling.

    pip install torch==2.13.0+cpu --index-url https://download.pytorch.org/whl/cpu
    pip install keras==3.15.1 scikit-learn==1.9.1
    python schedules.py

PyTorch has no inverse square root: its LambdaLR takes the formula of "Attention is all you need", section 5.3,
divided by the peak. Nor has it an inverse of the time: its LambdaLR takes what Keras or
scikit-learn answers, by the rate.
"""

import json
import math
import os
import pathlib
import warnings

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch
from sklearn.neural_network._stochastic_optimizers import SGDOptimizer
from torch.optim import lr_scheduler as s

warnings.filterwarnings("ignore")
RATE, EPOCHS = 0.2, 100
keras.config.set_floatx("float64")


def inverse_time(**options):
    decay = keras.optimizers.schedules.InverseTimeDecay(RATE, **options)
    return lambda o: s.LambdaLR(o, lambda e: decay(float(e)).item() / RATE)


def invscaling(samples, power_t):
    def factor(epoch):
        optimizer = SGDOptimizer([], RATE, "invscaling", power_t=power_t)
        optimizer.iteration_ends(samples * epoch)
        return optimizer.learning_rate / RATE

    return lambda o: s.LambdaLR(o, factor)


def sequence(milestones, *makes):
    return lambda o: s.SequentialLR(o, [make(o) for make in makes], milestones)


SCHEDULES = {
    "constant": lambda o: s.ConstantLR(o, factor=1),
    "step": lambda o: s.StepLR(o, step_size=30),
    "step_often": lambda o: s.StepLR(o, step_size=7, gamma=0.8),
    "exponential": lambda o: s.ExponentialLR(o, gamma=0.99),
    "cosine": lambda o: s.CosineAnnealingLR(o, T_max=EPOCHS),
    "cosine_waves": lambda o: s.CosineAnnealingLR(o, T_max=30, eta_min=0.01),
    "warm_up": lambda o: s.LinearLR(o),
    "warm_up_long": lambda o: s.LinearLR(o, start_factor=0.01, end_factor=0.8, total_iters=40),
    "one_cycle": lambda o: s.OneCycleLR(o, max_lr=RATE, total_steps=EPOCHS),
    "one_cycle_linear": lambda o: s.OneCycleLR(
        o, max_lr=RATE, total_steps=EPOCHS, pct_start=0.45, anneal_strategy="linear", div_factor=10,
        final_div_factor=100),
    "inverse_sqrt": lambda o: s.LambdaLR(o, lambda e: (e + 1) ** -0.5),
    "inverse_sqrt_warm": lambda o: s.LambdaLR(
        o, lambda e: min((e + 1) ** -0.5, (e + 1) * 12 ** -1.5) / 12 ** -0.5),
    "inverse_time": inverse_time(decay_steps=1, decay_rate=0.01),
    "inverse_time_often": inverse_time(decay_steps=20, decay_rate=0.5),
    "inverse_time_stairs": inverse_time(decay_steps=15, decay_rate=0.7, staircase=True),
    "inverse_time_power": invscaling(samples=150, power_t=0.5),
    "polynomial": lambda o: s.PolynomialLR(o, total_iters=EPOCHS),
    "polynomial_short": lambda o: s.PolynomialLR(o, total_iters=40, power=3),
    "polynomial_root": lambda o: s.PolynomialLR(o, total_iters=EPOCHS, power=0.55),
    "sequential": sequence(
        [10], lambda o: s.LinearLR(o, total_iters=10), lambda o: s.CosineAnnealingLR(o, T_max=EPOCHS - 10)),
    "sequential_long": sequence(
        [15, 40, 70], lambda o: s.LinearLR(o, start_factor=0.1, total_iters=8),
        lambda o: s.StepLR(o, step_size=10, gamma=0.5), lambda o: s.PolynomialLR(o, total_iters=30, power=2),
        lambda o: s.ExponentialLR(o, gamma=0.9)),
    "plateau": lambda o: s.ReduceLROnPlateau(o),
    "plateau_abs": lambda o: s.ReduceLROnPlateau(
        o, factor=0.5, patience=3, threshold=0.02, threshold_mode="abs", cooldown=4, min_lr=0.01),
    "plateau_max": lambda o: s.ReduceLROnPlateau(
        o, mode="max", factor=0.7, patience=2, threshold=0.01, cooldown=1, eps=0.02),
}

# What a plateau watches: falls, with waves, to a level.
METRICS = [torch.tensor(0.3 + math.exp(-e / 12) + 0.05 * math.sin(e)).item() for e in range(EPOCHS)]


def rates(make):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=RATE)
    schedule = make(optimizer)
    found = []
    for metric in METRICS:
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step(*([metric] if isinstance(schedule, s.ReduceLROnPlateau) else []))
    return found


def main():
    schedules = [{"name": name, "rates": rates(make)} for name, make in SCHEDULES.items()]
    text = json.dumps(
        {"torch": torch.__version__, "rate": RATE, "metrics": METRICS, "schedules": schedules},
        separators=(",", ":"))
    pathlib.Path(__file__).with_name("schedules.json").write_text(text.replace('{"name"', '\n{"name"') + "\n")


if __name__ == "__main__":
    main()
