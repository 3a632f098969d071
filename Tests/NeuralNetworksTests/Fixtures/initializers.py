"""Writes initializers.json: the bounds and deviations that PyTorch's initializers draw with, and its gains.

    pip install torch==2.13.0+cpu --index-url https://download.pytorch.org/whl/cpu
    python initializers.py
"""

import json
import pathlib

import torch
from torch.nn import init


class Probe(torch.Tensor):
    """Keeps what it would be filled with."""

    drawn = None

    def uniform_(self, low, high, **_):
        assert low == -high
        Probe.drawn = ["uniform", high]
        return self

    def normal_(self, mean=0.0, std=1.0, **_):
        assert mean == 0
        Probe.drawn = ["normal", std]
        return self


# the activation's word, PyTorch's name of it, its parameter
ACTIVATIONS = [
    ("identity", "linear", None), ("sigmoid", "sigmoid", None), ("tanh", "tanh", None), ("relu", "relu", None),
    ("leaky_relu", "leaky_relu", 0.01), ("leaky_relu 0.5", "leaky_relu", 0.5), ("selu", "selu", None),
]


def drawn(function, inputs, outputs, **options):
    with torch.no_grad():
        function(torch.empty(outputs, inputs).as_subclass(Probe), **options)
    return Probe.drawn


def layer(inputs, outputs):
    rows = [
        ["glorot_uniform", None, drawn(init.xavier_uniform_, inputs, outputs)],
        ["glorot_normal", None, drawn(init.xavier_normal_, inputs, outputs)],
        ["glorot_uniform", 0.5, drawn(init.xavier_uniform_, inputs, outputs, gain=0.5)],
        ["glorot_normal", 3.0, drawn(init.xavier_normal_, inputs, outputs, gain=3.0)],
        ["he_uniform", None, drawn(init.kaiming_uniform_, inputs, outputs, nonlinearity="relu")],
        ["he_normal", None, drawn(init.kaiming_normal_, inputs, outputs, nonlinearity="relu")],
        ["lecun_uniform", None, drawn(init.kaiming_uniform_, inputs, outputs, nonlinearity="linear")],
        ["lecun_normal", None, drawn(init.kaiming_normal_, inputs, outputs, nonlinearity="linear")],
        ["pytorch_default", None, drawn(init.kaiming_uniform_, inputs, outputs, a=5 ** 0.5)],
    ]
    for word, name, parameter in ACTIVATIONS:
        slope = {} if parameter is None else {"a": parameter}
        gain = init.calculate_gain(name, parameter)
        for scheme, function, options in [
            ("glorot_uniform", init.xavier_uniform_, {"gain": gain}),
            ("glorot_normal", init.xavier_normal_, {"gain": gain}),
            ("he_uniform", init.kaiming_uniform_, {"nonlinearity": name, **slope}),
            ("he_normal", init.kaiming_normal_, {"nonlinearity": name, **slope}),
        ]:
            rows.append([scheme, word, drawn(function, inputs, outputs, **options)])
    # scheme; gain: a number, the word of the activation it suits, or null; what is drawn
    return {"inputs": inputs, "outputs": outputs, "draws": [
        {"scheme": scheme, "gain": gain if isinstance(gain, float) else None,
         "activation": gain if isinstance(gain, str) else None, "kind": kind, "size": size}
        for scheme, gain, (kind, size) in rows]}


def main():
    layers = [layer(*shape) for shape in [(2, 8), (8, 8), (16, 1), (3, 100)]]
    text = json.dumps({"torch": torch.__version__, "layers": layers}, separators=(",", ":"))
    text = text.replace('{"scheme"', '\n{"scheme"')
    pathlib.Path(__file__).with_name("initializers.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
