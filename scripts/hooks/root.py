"""Let the hooks after this one import `scripts.*`, whatever environment and folder MkDocs was started from.

MkDocs undoes changes of sys.path after each hook is loaded, but keeps imported packages, so importing the
package here is enough: later imports of its modules go through the package itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import scripts.hooks  # noqa: F401
