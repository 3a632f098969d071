"""Runs nn-sweep's benchmark and all peers in turn, several times, and prints the fastest of each as a table.

    swift build -c release --product nn-sweep-benchmark && python3 compare.py
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SHAPES = [[2, 16, 16, 1], [2, 64, 64, 1]]
ROUNDS = 3


def output(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def benchmark():
    """µs at batch 32 of each shape."""
    text = output([HERE / "../../.build/release/nn-sweep-benchmark"])
    times = {}
    for widths in SHAPES:
        row = re.search(rf"\| {'-'.join(map(str, widths))} \|(.*)", text)[1].split("|")
        times["nn-sweep", tuple(widths)] = float(row[2])
    return text.splitlines()[0], times


def compiled(folder):
    """The C program with its shape given at run time, and one for each shape."""
    source, flags = HERE / "train.c", ["-O3", "-march=native", "-ffast-math"]
    output(["gcc", *flags, source, "-o", f"{folder}/train", "-lm"])
    commands = {}
    for widths in SHAPES:
        words = [str(width) for width in widths]
        name = f"{folder}/train-{'-'.join(words)}"
        output(["gcc", *flags, "-DBATCH=32", f"-DWIDTHS={','.join(words)}", source, "-o", name, "-lm"])
        commands["C", tuple(widths)] = [f"{folder}/train", "32", *words]
        commands["C, shape compiled in", tuple(widths)] = [name]
    return commands


def main():
    best = {}

    def note(name, widths, time):
        best[name, widths] = min(time, best.get((name, widths), time))

    with tempfile.TemporaryDirectory() as folder:
        programs = compiled(folder)
        for _ in range(ROUNDS):
            engine, times = benchmark()
            for (name, widths), time in times.items():
                note(name, widths, time)
            for (name, widths), command in programs.items():
                note(name, widths, float(re.search(r"[\d.]+", output(["taskset", "-c", "1", *command]))[0]))
            for widths in SHAPES:
                for peer in ["numpy_loop", "scikit_learn", "pytorch", "jax_scan"]:
                    text = output([sys.executable, HERE / f"{peer}.py", "--widths", *widths])
                    for name, time in re.findall(r"(.*): ([\d.]+) µs", text):
                        note(name, tuple(widths), float(time))

    print(engine)
    for name in sorted({name for name, _ in best}, key=lambda name: best[name, tuple(SHAPES[0])]):
        cells = []
        for widths in map(tuple, SHAPES):
            time = best[name, widths]
            cells += [f"{time:,.0f}", f"{time / best['nn-sweep', widths]:.3g}"]
        print(f"| {name} | {' | '.join(cells)} |")


main()
