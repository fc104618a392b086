"""Run programs of this folder, in the environment of a release: run.py NAME … prints one JSON line for each.

A line holds the program's name and its answers by question, or why there are none.
"""

import importlib
import json
import os
import sys
import traceback
import warnings
from unittest import mock


def main(names):
    out, sys.stdout = sys.stdout, sys.stderr
    warnings.simplefilter("ignore")
    for name in names:
        out.write(json.dumps(_line(name)) + "\n")
        out.flush()


def _line(name):
    try:
        with mock.patch.dict(os.environ):
            return {"program": name, "answers": importlib.import_module(name).answers()}
    except Exception as error:
        traceback.print_exc()
        return {"program": name, "failed": "{}: {}".format(type(error).__name__, error)[:300]}


if __name__ == "__main__":
    main(sys.argv[1:])
