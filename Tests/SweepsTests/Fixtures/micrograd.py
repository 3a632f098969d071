"""The training that EurekaLabs' micrograd.py runs: its data, start and losses, by its own code.

    git clone https://github.com/EurekaLabsAI/micrograd && python3 micrograd.py micrograd

at e6b3705. Points and weights are what its generator gives, so that 32 bits hold them but for the last
digits.
"""

import contextlib
import io
import json
import pathlib
import re
import sys

sys.path.insert(0, sys.argv[1])
source = (pathlib.Path(sys.argv[1]) / "micrograd.py").read_text()
# Its random numbers are drawn for the data first, then for the weights.
start, end = "# optimize using AdamW\n", "# (optional) visualization"
assert source.count(start) == 1 and source.count(end) == 1
model, training = source[: source.index(end)].split(start)

scope = {"__name__": "micrograd"}
exec(model, scope)
layers = [
    {
        "weights": [[n.w[i].data for n in layer.neurons] for i in range(len(layer.neurons[0].w))],
        "biases": [n.b.data for n in layer.neurons],
    }
    for layer in scope["model"].layers
]
printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    exec(training, scope)
text = printed.getvalue()
number = r"([0-9.e-]+)"


def split(name):
    points = scope[f"{name}_split"]
    return {"points": [[float(x) for x in p] for p, _ in points], "labels": [y for _, y in points]}


fixture = {
    "train": split("train"),
    "validation": split("val"),
    "start": layers,
    "train_losses": [float(x) for x in re.findall(rf"train loss {number}", text)],
    "validation_losses": {
        s: float(x) for s, x in re.findall(rf"step (\d+)/100, val loss {number}", text)
    },
}
assert len(fixture["train_losses"]) == 100
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
