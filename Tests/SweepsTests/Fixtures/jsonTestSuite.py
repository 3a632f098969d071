"""Writes jsonTestSuite.json: the documents of Nicolas Seriot's JSONTestSuite (MIT licence) by their names.

    git clone https://github.com/nst/JSONTestSuite
    python jsonTestSuite.py JSONTestSuite

Each character of a text is a byte of the document. Names begin with y for what has to be accepted, n for what has to be
refused, i for what is left to the reader. Two documents of nothing but thousands of brackets are left out; the tests make
them.
"""

import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1]) / "test_parsing"
documents = {
    path.stem: path.read_bytes().decode("latin-1") for path in sorted(folder.glob("*.json")) if path.stat().st_size < 5000
}
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps(documents, indent=0) + "\n", encoding="ascii")
