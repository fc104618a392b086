"""Check the credential of a request, and issue access tokens. Pure but for the random parts of a token."""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from scripts.azure_double import errors
from scripts.azure_double.exchange import Reply
from scripts.azure_double.routes import Surface

AUDIENCES = frozenset({"https://ai.azure.com", "https://cognitiveservices.azure.com"})
"""Resources whose tokens are accepted, on both surfaces: sources disagree on which belongs to which."""

TOKEN_LIFETIME = 3600
"""Seconds that an issued token holds."""


@dataclass(frozen=True)
class Token:
    """An access token that the double issued."""

    text: str
    """The token itself, in the shape of a JSON Web Token."""
    audience: str
    """The resource it was asked for, without /.default and without a slash at the end."""
    expires: float
    """Unix time at which it ends, in seconds."""


@dataclass
class Keyring:
    """The one key and the tokens that open this double."""

    api_key: str
    """Key of the resource; also the subscription key of the API Management stand-in."""
    tokens: dict[str, Token] = field(default_factory=dict)
    """Tokens issued so far, by their text."""

    def issue(self, resource: str, now: float, lifetime: float = TOKEN_LIFETIME) -> Token:
        """Make a token for a resource; Unix time and lifetime in seconds."""
        audience = resource.removesuffix("/.default").rstrip("/")
        token = Token(_web_token({"aud": audience, "exp": int(now + lifetime)}), audience, now + lifetime)
        self.tokens[token.text] = token
        return token

    def is_key(self, text: str) -> bool:
        """Tell whether a text is the key, in constant time."""
        return hmac.compare_digest(text.encode(), self.api_key.encode())

    def holds(self, text: str, now: float) -> bool:
        """Tell whether a text is a token of ours, for Azure OpenAI, and not yet over."""
        token = self.tokens.get(text)
        return token is not None and token.audience in AUDIENCES and now < token.expires


def refusal(keyring: Keyring, headers: Mapping[str, str], surface: Surface, now: float) -> Reply | None:
    """Return why a credential is refused, or None; `api-key` wins over `Authorization` where both came."""
    if "api-key" in headers:
        return None if keyring.is_key(headers["api-key"]) else errors.wrong_key()
    bearer = _bearer(headers.get("authorization", ""))
    if keyring.holds(bearer, now) or (surface == "v1" and keyring.is_key(bearer)):
        return None
    return errors.wrong_key() if surface == "v1" and _looks_like_a_key(bearer) else errors.wrong_token()


def gateway_refusal(keyring: Keyring, headers: Mapping[str, str]) -> Reply | None:
    """Return why API Management refuses a call, or None; its own key header wins over `api-key`."""
    key = headers.get("ocp-apim-subscription-key", headers.get("api-key"))
    if key is None:
        return errors.missing_subscription_key()
    return None if keyring.is_key(key) else errors.wrong_subscription_key()


def _bearer(header: str) -> str:
    scheme, _, text = header.partition(" ")
    return text.strip() if scheme.lower() == "bearer" else ""


def _looks_like_a_key(text: str) -> bool:
    return text.isalnum()


def _web_token(claims: dict[str, object]) -> str:
    parts = [_base64url(json.dumps(part).encode()) for part in ({"alg": "none", "typ": "JWT"}, claims)]
    return ".".join([*parts, secrets.token_urlsafe(24)])


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
