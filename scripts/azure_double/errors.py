"""Build the error answers of Azure, in both shapes that Azure uses. Pure.

The words are those of public specifications, documentation and issue reports (facts about them stand on the
site with their sources); that Azure says exactly these words today is what only Azure itself can tell.
"""

from __future__ import annotations

from scripts.azure_double.exchange import Reply

LINK_TO_MODELS = "https://go.microsoft.com/fwlink/?linkid=2197993"


def error(status: int, code: str | None, message: str, **more: object) -> Reply:
    """Return the usual shape: an object `error` with `code` and `message`."""
    return Reply(status, {"error": {"code": code, "message": message, **more}})


def gateway_error(status: int, message: str) -> Reply:
    """Return the shape of the gateway in front of Azure OpenAI: `statusCode` and `message`, no `error`."""
    return Reply(status, {"statusCode": status, "message": message})


def invalid_request(message: str, param: str | None = None, code: str | None = None) -> Reply:
    """Return a 400 as the model service words it, with `type` and `param`."""
    return Reply(
        400, {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}
    )


def resource_not_found() -> Reply:
    """Return the 404 for a path that does not exist, or a dated path without api-version."""
    return error(404, "404", "Resource not found")


def wrong_key() -> Reply:
    """Return the 401 for a key that is not this resource's."""
    return error(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid "
        "key for an active subscription and use a correct regional API endpoint for your resource.",
    )


def wrong_token() -> Reply:
    """Return the 401 for a missing credential, and for an access token that does not hold."""
    return gateway_error(
        401,
        "Unauthorized. Access token is missing, invalid, audience is incorrect "
        "(https://cognitiveservices.azure.com), or have expired.",
    )


def missing_subscription_key() -> Reply:
    """Return the 401 of API Management for a call without subscription key."""
    return gateway_error(
        401,
        "Access denied due to missing subscription key. "
        "Make sure to include subscription key when making requests to an API.",
    )


def wrong_subscription_key() -> Reply:
    """Return the 401 of API Management for a subscription key that it does not know."""
    return gateway_error(
        401,
        "Access denied due to invalid subscription key. "
        "Make sure to provide a valid key for an active subscription.",
    )


def version_not_supported() -> Reply:
    """Return the 400 for an api-version that this surface does not know."""
    return error(400, "BadRequest", "API version not supported")


def responses_too_early() -> Reply:
    """Return the 400 for the Responses API under an api-version older than it."""
    return error(
        400,
        "BadRequest",
        "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later",
    )


def deployment_not_found() -> Reply:
    """Return the 404 for a deployment that does not exist."""
    return error(
        404,
        "DeploymentNotFound",
        "The API deployment for this resource does not exist. If you created the deployment within the last "
        "5 minutes, please wait a moment and try again.",
    )


def operation_not_supported(operation: str, model: str) -> Reply:
    """Return the 400 for a deployment whose model serves another operation."""
    return error(
        400,
        "OperationNotSupported",
        f"The {operation} operation does not work with the specified model, {model}. Please choose different "
        f"model and try again. You can learn more about which models can be used with each operation here: "
        f"{LINK_TO_MODELS}.",
    )


def model_not_found(model: str) -> Reply:
    """Return the 404 for a model that the list of models does not have."""
    return error(404, "ResourceNotFound", f"The model '{model}' does not exist.")


def response_not_found(identity: str) -> Reply:
    """Return the 404 for a response that is not stored."""
    message = f"Response with id '{identity}' not found."
    return error(404, None, message, type="invalid_request_error", param=None)


def previous_response_not_found(identity: str) -> Reply:
    """Return the 400 for a `previous_response_id` that is not stored."""
    message = f"Previous response with id '{identity}' not found."
    return invalid_request(message, "previous_response_id", "previous_response_not_found")


def too_many_headers() -> Reply:
    """Return the 431 for more custom header fields than Azure takes."""
    return error(431, "431", "Request Header Fields Too Large")


def wrong_content_type(found: str) -> Reply:
    """Return the 415 for a body that is not announced as JSON."""
    return error(
        415, "UnsupportedMediaType", f"Unsupported media type: '{found}'. Expected application/json."
    )


def broken_json() -> Reply:
    """Return the 400 for a body that is not JSON."""
    return invalid_request(
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using "
        "your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not "
        "valid JSON.)"
    )


def no_tunnel(why: str) -> Reply:
    """Return a 502 of our own for a tunnel that cannot be opened."""
    return error(502, "NoTunnel", f"The stand-in opened no tunnel: {why}.")


def not_in_the_double(path: str) -> Reply:
    """Return a 501 of our own for a path that Azure serves and the double does not."""
    return error(
        501,
        "NotInTheDouble",
        f"Azure OpenAI serves {path}; this stand-in does not. Only Azure can answer it.",
    )


def broken_double(message: str) -> Reply:
    """Return a 500 of our own for a bug inside the double."""
    return error(500, "BugInTheDouble", f"The stand-in itself failed: {message}")
