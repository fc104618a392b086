"""Open a tunnel to another port of this machine, as a forward proxy does after CONNECT."""

from __future__ import annotations

import socket
import threading

LOOPBACK = frozenset({"127.0.0.1", "localhost"})
_PIECE = 65536


def open_to(target: str) -> socket.socket:
    """Connect to host:port; OSError when nobody answers, ValueError when that is not on this machine."""
    host, _, port = target.rpartition(":")
    if host not in LOOPBACK or not port.isdecimal():
        raise ValueError(f"the stand-in connects to loopback only, not to {target}")
    return socket.create_connection((host, int(port)))


def relay(near: socket.socket, far: socket.socket) -> None:
    """Carry bytes both ways until both sides have ended."""
    back = threading.Thread(target=_carry, args=(far, near), daemon=True)
    back.start()
    _carry(near, far)
    back.join()


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while piece := source.recv(_PIECE):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return  # one side hung up: there is nothing more to carry
