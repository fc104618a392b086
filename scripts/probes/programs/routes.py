"""Where AzureOpenAI sends each method: the path, and whether api-version goes with it."""

import io

import openai
from ask import API_VERSION, ENDPOINT, IS_OLD, KEY, attempt, dated, described, sending, waiting


def answers():
    if IS_OLD:
        return {}
    found = {"routes." + name: _path(call, dated) for name, call in _methods().items()}
    found["routes.azure-on-v1-address"] = _path(_chat, _on_v1)
    # Asked of the client: a server on Python's own library takes // for /.
    slashed = str(dated(azure_endpoint=ENDPOINT + "/").base_url)
    found["routes.endpoint-trailing-slash"] = slashed.replace(ENDPOINT, "")
    found["routes.deployment-percent-encoding"] = _path(_chat_with_a_strange_name, dated)
    found["routes.azure-deployment-chat"] = _path(_chat, _fixed)
    found["routes.azure-deployment-models"] = _path(_models, _fixed)
    found["routes.copy-models"] = _path(_models, lambda: _fixed().with_options(max_retries=0))
    return {name: value for name, value in found.items() if value is not None}


def _chat(client):
    return client.chat.completions.create(model="my-chat", messages=[])


def _chat_with_a_strange_name(client):
    return client.chat.completions.create(model="a b/c", messages=[])


def _models(client):
    return client.models.list()


def _methods():
    image = ("a.png", io.BytesIO(b"0"), "image/png")
    sound = ("a.wav", io.BytesIO(b"0"), "audio/wav")
    return {
        "chat": _chat,
        "completions": lambda client: client.completions.create(model="my-chat", prompt=""),
        "embeddings": lambda client: client.embeddings.create(model="my-embedding", input=""),
        "responses": lambda client: client.responses.create(model="my-chat", input=""),
        "images": lambda client: client.images.generate(model="my-image", prompt=""),
        "images-edit": lambda client: client.images.edit(model="my-image", prompt="", image=image),
        "speech": lambda client: client.audio.speech.create(model="my-speech", input="", voice="alloy"),
        "transcriptions": lambda client: client.audio.transcriptions.create(model="my-speech", file=sound),
        "models": _models,
        "files": lambda client: client.files.list(),
        "batches": lambda client: client.batches.list(),
        "assistants": lambda client: client.beta.assistants.list(),
    }


def _on_v1():
    return openai.AzureOpenAI(base_url=ENDPOINT + "/openai/v1/", api_key=KEY, api_version=API_VERSION)


def _fixed():
    return dated(azure_deployment="fixed")


def _path(call, make):
    """Return the path of the first request, or None when the release does not have the method."""
    with waiting(), sending() as requests:
        answer = attempt(lambda: call(make()))
    if not requests:
        return None if isinstance(answer, AttributeError) else described(answer)
    return requests[0]["path"]
