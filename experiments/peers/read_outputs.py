"""Trains a small sweep and reads all that it wrote with programs of others; the first thing that is not as it should be
ends the script.

    pip install torch safetensors numpy pandas duckdb pillow jsonschema
    apt-get install jq pngcheck
    python3 read_outputs.py ../../.build/release/nn-sweep
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zlib

import duckdb
import jsonschema
import numpy as np
import pandas as pd
import safetensors.numpy
import safetensors.torch
import torch
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
METRICS = ["train_loss", "train_accuracy", "validation_loss", "validation_accuracy"]
ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu, "leaky_relu": torch.nn.functional.leaky_relu}

SPEC = {
    "name": "outputs",
    "datasets": [
        {"kind": "csv", "path": ["iris.csv", "=two, or so.csv"], "seed": 3, "validation_fraction": 0.3}
    ],
    "networks": [{"hidden": [[], [5], [6, 4]]}],
    "activations": ["tanh", {"kind": "leaky_relu", "slope": 0.01}],
    "optimizers": [{"kind": "adam", "learning_rate": [0.01, 1e-5]}, {"kind": "sgd", "learning_rate": 1e6}],
    "training": {"epochs": 12, "batch_size": 16},
    "seeds": [0, 4294967295],
    "exclude": [{"network": "linear", "activation": "leaky_relu"}],
    "plots": {"formats": ["png", "svg", "pdf"], "scale": 2, "figures": ["boundary", "loss", "card"]},
}


def say(what, count):
    print(f"{count:6}  {what}")


def parse(path):
    """JSON has no NaN and no infinity."""

    def refuse(name):
        raise ValueError(f"{path}: {name} is not JSON")

    return json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse)


def canonical(value):
    """Sorted keys, no blanks, numbers in their shortest form."""
    if isinstance(value, dict):
        pairs = sorted(value.items(), key=lambda pair: pair[0].encode())
        return "{" + ",".join(canonical(k) + ":" + canonical(v) for k, v in pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(v) for v in value) + "]"
    if isinstance(value, float):
        text = repr(value)
        mantissa, _, exponent = text.removesuffix(".0").partition("e")
        return f"{mantissa}e{int(exponent)}" if exponent else mantissa
    return json.dumps(value, ensure_ascii=False)


class Network(torch.nn.Module):
    def __init__(self, widths, activations):
        super().__init__()
        self.layers = torch.nn.ModuleList(torch.nn.Linear(m, n) for m, n in zip(widths, widths[1:]))
        self.activations = activations

    def forward(self, x):
        for layer, name in zip(self.layers, self.activations):
            x = ACTIVATIONS[name](layer(x))
        return self.layers[-1](x)


def split(path, fraction, seed):
    """The rows of a table as scikit-learn's train_test_split parts them."""
    table = pd.read_csv(path)
    features, labels = table.iloc[:, :-1].to_numpy(np.float32), table.iloc[:, -1]
    classes = sorted(labels.unique())
    y = labels.map(classes.index).to_numpy()
    order = np.random.RandomState(seed).permutation(len(y))
    held = int(np.ceil(fraction * len(y)))
    parts = {"train": order[held:], "validation": order[:held]}
    return len(classes), {name: (features[rows], y[rows]) for name, rows in parts.items()}


def measure(network, x, y):
    with torch.no_grad():
        z = network(torch.from_numpy(x))
    y = torch.from_numpy(y)
    if z.shape[1] == 1:
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z[:, 0], y.float())
        return loss.item(), np.float32(((z[:, 0] > 0) == (y == 1)).float().mean().item())
    loss = torch.nn.functional.cross_entropy(z, y)
    return loss.item(), np.float32((z.argmax(1) == y).float().mean().item())


def check_run(folder, tables):
    document = parse(folder / "run.json")
    run = document["run"]
    for name, checksum in document["crc32"].items():
        assert f"{zlib.crc32((folder / name).read_bytes()):08x}" == checksum, folder / name
    identity = canonical(run | {"engine_revision": document["engine_revision"]})
    assert f"{zlib.crc32(identity.encode()):08x}" == document["id"], folder

    arrays = safetensors.numpy.load_file(folder / "model.safetensors")
    tensors = safetensors.torch.load_file(folder / "model.safetensors")
    assert all(array.dtype == np.float32 and np.isfinite(array).all() for array in arrays.values())
    assert all(np.array_equal(arrays[name], tensors[name].numpy()) for name in tensors)

    history = pd.read_csv(folder / "metrics.csv")
    layers = [f"gradient_norm_{l + 1}" for l in range(len(run["network"]["hidden"]) + 1)]
    assert list(history.columns) == [
        "epoch", *METRICS, "gradient_norm", "learning_rate", *(layers if document["epochs"] else [])]
    if document["epochs"]:
        # A mean of norms is no norm of means, but lies between the largest part and the sum of all.
        rows = history[1:]
        finite = rows[np.isfinite(rows[["gradient_norm", *layers]]).all(axis=1)]
        assert (finite.gradient_norm >= finite[layers].max(axis=1) * (1 - 1e-5)).all(), folder
        assert (finite.gradient_norm <= finite[layers].sum(axis=1) * (1 + 1e-5)).all(), folder
    assert history.epoch.tolist() == list(range(document["epochs"] + 1))
    assert all(pd.api.types.is_numeric_dtype(kind) for kind in history.dtypes)
    # Left alone, DuckDB takes a column of nothing but inf for dates.
    types = {name: "DOUBLE" for name in history.columns}
    by_duckdb = duckdb.read_csv(str(folder / "metrics.csv"), dtype=types).df()
    for column in history.columns:
        assert np.array_equal(history[column].astype(float), by_duckdb[column].astype(float), equal_nan=True)

    if document["status"] == "finished":
        settings = run["dataset"]
        classes, parts = split(tables / settings["path"], settings["validation_fraction"], settings["seed"])
        widths = [parts["train"][0].shape[1], *run["network"]["hidden"], 1 if classes == 2 else classes]
        network = Network(widths, [layer["kind"] for layer in run["network"]["activations"]])
        network.load_state_dict(tensors, strict=True)
        for part, (x, y) in parts.items():
            loss, accuracy = measure(network, x, y)
            assert np.isclose(loss, document["final"][f"{part}_loss"], rtol=1e-5, atol=1e-6), (folder, loss)
            assert accuracy == np.float32(document["final"][f"{part}_accuracy"]), (folder, accuracy)
        last = history.iloc[-1]
        for metric in ["validation_loss", "validation_accuracy"]:
            assert np.float32(last[metric]) == np.float32(document["final"][metric]), (folder, metric)
    return document, identity


def check_tables(folder, documents):
    plan, summary, configurations = (
        pd.read_csv(folder / f"{name}.csv", dtype={"id": str}) for name in ["plan", "summary", "configs"])
    assert plan.id.tolist() == summary.id.tolist() == [document["id"] for document in documents]
    for name in ["plan", "summary", "configs"]:
        rows = duckdb.sql(f"select count(*) from read_csv('{folder / name}.csv')").fetchall()[0][0]
        assert rows == {"plan": len(plan), "summary": len(summary), "configs": len(configurations)}[name]
    # A file that a spreadsheet would take for a formula.
    assert set(summary["dataset.path"]) == {"iris.csv", "'=two, or so.csv"}
    counted = summary[summary.status.isin(["finished", "stopped"])].groupby("config")
    table = configurations.set_index("config")
    for metric in METRICS:
        for ours, theirs in [("mean", "mean"), ("std", "std"), ("min", "min"), ("max", "max")]:
            expected = counted[metric].agg(theirs).reindex(table.index)
            assert np.allclose(table[f"{metric}_{ours}"], expected, rtol=1e-12, atol=1e-15, equal_nan=True), metric
    say("rows of tables as pandas and DuckDB count and average them", len(plan) + len(summary) + len(configurations))


def check_pictures(folder, identities):
    pictures = sorted(folder.glob("*/*.png"))
    for path in pictures:
        with Image.open(path) as picture:
            picture.load()
            assert picture.mode == "RGB" and np.allclose(picture.info["dpi"], 144, atol=0.1), path
            assert picture.text["Software"].startswith("nn-sweep "), path
            if path.parent.name != "sheets":
                assert picture.text["nn-sweep:config"] in identities, path
                json.loads(picture.text["nn-sweep:metrics"])
    checked = subprocess.run(["pngcheck", "-q", *pictures], capture_output=True, text=True)
    assert checked.returncode == 0 and not checked.stdout, checked.stdout
    say("pictures that Pillow and pngcheck take, with their runs in them", len(pictures))
    drawings = sorted(folder.glob("*/*.svg"))
    for path in drawings:
        metadata = "".join(xml.parse(path).getroot().itertext())
        assert path.parent.name == "sheets" or any(identity in metadata for identity in identities), path
    say("SVG files that are XML", len(drawings))
    for path in folder.glob("*/*.pdf"):
        content = path.read_bytes()
        assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF"), path


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copy(HERE.parent / "data" / "iris.csv", folder)
        random = np.random.default_rng(5)
        points = random.normal(size=(120, 3)).astype(np.float32)
        rows = [f'{a!s},{b!s},{c!s},"{"in" if a * b > 0 else "out"}, so ""far"""' for a, b, c in points]
        (folder / "=two, or so.csv").write_text("\r\n".join(['x,"y, ""up""",é,kind', *rows]), encoding="utf-8")
        (folder / "spec.json").write_text(json.dumps(SPEC))
        schema = parse(HERE.parent / "experiment.schema.json")
        jsonschema.Draft7Validator.check_schema(schema)
        jsonschema.validate(SPEC, schema)
        out = folder / "out"
        subprocess.run([program, folder / "spec.json", "-q", "-o", out], check=True)

        documents = sorted(out.glob("**/*.json"))
        for path in documents:
            parse(path)
        subprocess.run(["jq", "-e", ".format == 1", *documents], check=True, stdout=subprocess.DEVNULL)
        lines = [json.loads(line) for path in out.glob("journal/*") for line in path.read_text().splitlines()]
        say("JSON documents that Python and jq read, and lines of the journal", len(documents) + len(lines))
        assert parse(out / "sweep.json")["spec"] == SPEC

        plan = pd.read_csv(out / "plan.csv")
        runs = [check_run(out / "runs" / row.config / f"seed-{row.seed}", folder) for row in plan.itertuples()]
        say("runs whose weights give PyTorch the metrics that were written", sum(
            document["status"] == "finished" for document, _ in runs))
        check_tables(out, [document for document, _ in runs])
        check_pictures(out, {identity for _, identity in runs})


if __name__ == "__main__":
    main(sys.argv[1])
