"""The deployments of the double, and the models behind them."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.azure_double.routes import Operation


@dataclass(frozen=True)
class Deployment:
    """One model deployment."""

    name: str
    """What a client puts in the path, or in `model`."""
    model: str
    """Name of the model behind it, as answers carry it."""
    serves: frozenset[Operation]
    """Operations that the model can do."""


DEPLOYMENTS = {
    deployment.name: deployment
    for deployment in (
        Deployment("my-chat", "double-chat-2026-11-23", frozenset({"chat", "responses"})),
        Deployment("my-embedding", "double-embedding", frozenset({"embeddings"})),
    )
}

OPERATION_NAMES: dict[Operation, str] = {
    "chat": "chatCompletion",
    "embeddings": "embeddings",
    "responses": "responses",
}
"""How Azure names an operation in OperationNotSupported."""
