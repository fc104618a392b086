"""Start the preview, and open the new page in a browser as soon as it is there."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable

from scripts import serve

PORT = 8000
# No proxy may stand between a preview on loopback and this machine.
DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def show(path: str, port: int = PORT) -> int:
    """Serve the site until interrupted, with the page in a browser; leave a preview that runs alone."""
    address = f"http://{serve.HOST}:{port}{path}"
    if not serve.is_free(port):
        print(f"Port {port} is in use; if that is your preview, it shows the page soon at {address}")
        return 0
    threading.Thread(target=open_when_there, args=(address,), daemon=True).start()
    return serve.main(["--port", str(port)])


def open_when_there(
    address: str,
    seconds: float = 300,
    pause: float = 0.5,
    open_page: Callable[[str], object] = webbrowser.open,
) -> bool:
    """Open a page once it answers; False when it did not within the time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if _answers(address):
            open_page(address)
            return True
        time.sleep(pause)
    return False


def _answers(address: str) -> bool:
    try:
        with DIRECTLY.open(address, timeout=30):
            return True
    except OSError:
        return False
