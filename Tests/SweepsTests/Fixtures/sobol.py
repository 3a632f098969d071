"""Points of Sobol's sequence by SciPy 1.17.1, as whole numbers of 2^30ths."""

import json
import pathlib

from scipy.stats import qmc

BITS = 30
DIMENSIONS = 64
POINTS = [*range(18), 31, 32, 33, 100, 511, 1000, 1023, 1024]

points = qmc.Sobol(DIMENSIONS, scramble=False, bits=BITS).random(1025)
whole = {str(n): [int(x * 2**BITS) for x in points[n]] for n in POINTS}
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps({"bits": BITS, "points": whole}, separators=(",", ":")) + "\n")
