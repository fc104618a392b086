"""Carry bytes between two sockets, as a forward proxy does after CONNECT."""

from __future__ import annotations

import socket
import threading

_PIECE = 65536


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
