"""What the programs of this folder share: clients, the double's side channel, waits that are not waited.

Runs in the environment of any release from 0.27.10 on, on Python 3.8 or newer, without the project.
"""

import contextlib
import json
import os
import random
import time
import urllib.request
from unittest import mock

import openai

ENDPOINT = os.environ["AZURE_OPENAI_ENDPOINT"]
KEY = os.environ["AZURE_OPENAI_API_KEY"]
API_VERSION = "2024-10-21"
DEPLOYMENT = "my-chat"
MESSAGES = [{"role": "user", "content": "Say hello."}]
IS_OLD = not hasattr(openai, "OpenAI")
"""Whether the release has the module-level API of 0.x and no clients."""


def dated(**settings):
    """Return a client for a dated api-version with the key, unless settings say otherwise."""
    given = dict({"azure_endpoint": ENDPOINT, "api_version": API_VERSION, "api_key": KEY}, **settings)
    return openai.AzureOpenAI(**{name: value for name, value in given.items() if value is not None})


def v1(**settings):
    """Return a client for the v1 API with the key, unless settings say otherwise."""
    return openai.OpenAI(**dict({"base_url": ENDPOINT + "/openai/v1/", "api_key": KEY}, **settings))


def chat(client=None, **more):
    """Ask for a chat completion: with a client, or with the module of 0.x."""
    if not IS_OLD:
        return (client or dated()).chat.completions.create(
            **dict({"model": DEPLOYMENT, "messages": MESSAGES}, **more)
        )
    openai.api_type, openai.api_base, openai.api_key = "azure", ENDPOINT, KEY
    openai.api_version = API_VERSION
    return openai.ChatCompletion.create(**dict({"engine": DEPLOYMENT, "messages": MESSAGES}, **more))


def attempt(call, *arguments, **named):
    """Return what a call returns or raises."""
    try:
        return call(*arguments, **named)
    except Exception as error:
        return error


def described(error):
    """Return an exception as the last line of a traceback shows it, addresses of the double left out."""
    text = "{}: {}".format(type(error).__name__, error) if str(error) else type(error).__name__
    return text.replace(ENDPOINT, "https://example.openai.azure.com").replace(KEY, "<key>")


def queue(name, **arguments):
    """Line up a scenario of the double."""
    _side_channel("POST", "scenarios/" + name, arguments)


def reset():
    """Make the double forget its log and what still waits in it."""
    _side_channel("DELETE", "")


@contextlib.contextmanager
def sending():
    """Give a list that holds, once the block ends, the requests that were sent in it."""
    before, requests = len(_requests()), []
    yield requests
    requests += _requests()[before:]


@contextlib.contextmanager
def waiting():
    """Give a list of the seconds that the library would have slept; it sleeps none of them."""
    waits = []
    # Without chance the library's own waits are the longest that it would take.
    without_chance = mock.patch.object(getattr(openai, "_base_client", random), "random", lambda: 0.0)
    with mock.patch.object(time, "sleep", waits.append), without_chance:
        yield waits


def _requests():
    return json.loads(_side_channel("GET", "requests"))


def _side_channel(method, path, value=None):
    body = None if value is None else json.dumps(value).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(ENDPOINT + "/_double/" + path, body, headers, method=method)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        return answer.read()
