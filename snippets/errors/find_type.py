# For openai >=1.0.
# Where this release has a name that an import asks for, or names like it.
import difflib
import importlib
import pkgutil
import sys

import openai
from openai import types

wanted = sys.argv[1] if len(sys.argv) > 1 else "MessageContentText"
found = {}
for module in pkgutil.walk_packages(types.__path__, "openai.types."):
    for name in vars(importlib.import_module(module.name)):
        # A package comes before its modules: the shortest import wins.
        found.setdefault(name, module.name)

print("openai", openai.__version__)
if wanted in found:
    print(f"from {found[wanted]} import {wanted}")
else:
    print(wanted, "is not in this release. Names like it:")
    for name in difflib.get_close_matches(wanted, sorted(found), n=5, cutoff=0.7):
        print(f"from {found[name]} import {name}")
