# For openai >=0.28.
# Which openai this very Python imports, from where, and with which of its dependencies.
import re
import sys
from importlib.metadata import PackageNotFoundError, requires, version

import openai


def installed(package):
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


imported = getattr(openai, "__version__", "none: a file or folder of yours is called openai")
print("python:", sys.version.split()[0], sys.executable)
print("imported from:", openai.__file__)
print("imported version:", imported)
print("installed version:", installed("openai"))
if imported != installed("openai"):
    print("These differ: restart the process or kernel, or rename what hides the library.")
for requirement in requires("openai") or []:
    if "extra ==" not in requirement:
        package = re.match(r"[\w.-]+", requirement)[0]
        print(f"  {requirement.partition(';')[0].strip()}: {installed(package)}")
