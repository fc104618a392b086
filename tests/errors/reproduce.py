"""Reproduce errors on a release: every case file that is for it, in one process, against a double.

Printed for each case as one line of JSON: its name, what a traceback would end with, and the same for the
cause. Run by tests/errors/harness.py inside the environment of a pin, with the cases on standard input.
"""

import asyncio
import json
import os
import socket
import sys
import traceback
import urllib.request
from contextlib import contextmanager
from unittest import mock

import openai

endpoint, key = os.environ["AZURE_OPENAI_ENDPOINT"], os.environ["AZURE_OPENAI_API_KEY"]
messages = [{"role": "user", "content": "Say hello."}]
ask = {"model": "my-chat", "messages": messages}
CLIENTS = ("OpenAI", "AzureOpenAI", "AsyncOpenAI", "AsyncAzureOpenAI")


def queue(scenario, **arguments):
    """Line up a scenario in the double."""
    headers = {"Content-Type": "application/json"}
    address = endpoint + "/_double/scenarios/" + scenario
    urllib.request.urlopen(urllib.request.Request(address, json.dumps(arguments).encode(), headers))


def dated(**changed):
    """Return a client for a dated api-version that does not try again."""
    settings = {"azure_endpoint": endpoint, "api_key": key, "api_version": "2024-10-21", "max_retries": 0}
    return openai.AzureOpenAI(**dict(settings, **changed))


def v1(**changed):
    """Return a client for the v1 API that does not try again."""
    settings = {"base_url": endpoint + "/openai/v1/", "api_key": key, "max_retries": 0}
    return openai.OpenAI(**dict(settings, **changed))


def set_old(**changed):
    """Set what 0.28 reads from its module."""
    settings = {"api_type": "azure", "api_base": endpoint, "api_key": key, "api_version": "2024-10-21"}
    for name, value in dict(settings, **changed).items():
        setattr(openai, name, value)


@contextmanager
def no_such_name():
    """Fail to resolve any name as the system does, without asking a name server."""
    failure = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    with mock.patch("socket.getaddrinfo", side_effect=failure):
        yield


def last_lines(error):
    """Return what a traceback of an exception would end with."""
    return "".join(traceback.format_exception_only(type(error), error)).strip()


def attempt(source):
    """Run one case; return its last lines and those of its cause, empty for none."""
    with mock.patch.dict(os.environ):
        try:
            exec(compile(source, "case", "exec"), dict(GIVEN))
        except Exception as error:
            # The library raises from nothing in places: the context then tells what lies behind.
            behind = error.__cause__ or error.__context__
            return last_lines(error), last_lines(behind) if behind else ""
    return "", ""


# What cases find without importing it.
GIVEN = {
    **{module.__name__: module for module in (asyncio, os, openai)},
    **{given.__name__: given for given in (queue, dated, v1, set_old, no_such_name)},
    **{"endpoint": endpoint, "key": key, "messages": messages, "ask": ask},
    **{name: getattr(openai, name) for name in CLIENTS if hasattr(openai, name)},
}

if __name__ == "__main__":
    out, sys.stdout = sys.stdout, sys.stderr
    for name, source in json.load(sys.stdin).items():
        out.write(json.dumps([name, *attempt(source)]) + "\n")
        queue_left = urllib.request.Request(endpoint + "/_double/", method="DELETE")
        urllib.request.urlopen(queue_left)
