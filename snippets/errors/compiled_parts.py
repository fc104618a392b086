# Without openai; needs the standard library.
# Whether the compiled parts below openai fit this very Python.
import sys
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path

print("python:", sys.version.split()[0], sysconfig.get_platform(), sys.executable)
for package, part in (("pydantic_core", "_pydantic_core"), ("jiter", "jiter")):
    spec = find_spec(package)
    if spec is None:
        print(f"{package}: not installed")
        continue
    folder = Path(spec.origin).parent
    files = sorted(path.name for path in folder.glob(f"{part}*") if path.suffix in {".so", ".pyd"})
    usable = {part + suffix for suffix in EXTENSION_SUFFIXES}
    if usable & set(files):
        print(f"{package}: fits")
    else:
        print(f"{package}: found {files or 'no compiled file'} in {folder}")
        print(f"  this Python loads {part + EXTENSION_SUFFIXES[0]}")
