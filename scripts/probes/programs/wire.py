"""What is sent with a call: names of headers, and what the body holds."""

from ask import IS_OLD, attempt, chat, dated, sending, v1
from openai.version import VERSION


def answers():
    with sending() as requests:
        chat()
    headers, body = requests[0]["headers"], requests[0]["body"]
    found = {
        "connection.user-agent": _without_version(headers["user-agent"]),
        "connection.telemetry": sorted(name for name in headers if _tells_of_the_caller(name)),
        "routes.model-in-body": "model" in body,
    }
    if IS_OLD:
        return found
    with sending() as requests:
        attempt(dated().embeddings.create, model="my-embedding", input="hello")
    found["routes.embeddings-encoding"] = requests[0]["body"].get("encoding_format", "none")
    with sending() as requests:
        attempt(chat, v1())
    found["connection.user-agent-v1"] = _without_version(requests[0]["headers"]["user-agent"])
    return found


def _without_version(text):
    return text.replace(VERSION, "<version>")


def _tells_of_the_caller(name):
    return name.startswith(("x-stainless", "x-openai-client"))
