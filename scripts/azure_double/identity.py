"""Answer as the managed identity endpoint of App Service does: an access token for a resource. Pure."""

from __future__ import annotations

from scripts.azure_double import errors
from scripts.azure_double.credentials import Keyring
from scripts.azure_double.exchange import Reply, Request

PATH = "/msi/token"
API_VERSION = "2019-08-01"
CLIENT_ID = "00000000-0000-0000-0000-000000000000"


def answer(request: Request, keyring: Keyring, identity_header: str, lifetime: float, now: float) -> Reply:
    """Return a token that holds for `lifetime` seconds, or why there is none."""
    if request.headers.get("x-identity-header") != identity_header:
        return errors.error(401, "Unauthorized", "The header X-IDENTITY-HEADER is missing or wrong.")
    if request.query.get("api-version") != API_VERSION:
        return errors.error(400, "BadRequest", f"api-version must be {API_VERSION}.")
    resource = request.query.get("resource", "")
    if not resource:
        return errors.error(400, "BadRequest", "The parameter resource is missing.")
    token = keyring.issue(resource, now, lifetime)
    return Reply(
        200,
        {
            "access_token": token.text,
            "expires_on": str(int(token.expires)),
            "resource": resource,
            "token_type": "Bearer",
            "client_id": CLIENT_ID,
        },
    )
