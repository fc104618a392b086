"""The managed identity endpoint, in the form of App Service."""

import time

import pytest

V1 = "/openai/v1/chat/completions"
CHAT = {"model": "my-chat", "messages": [{"role": "user", "content": "Hello"}]}
ASKED = {"resource": "https://ai.azure.com", "api-version": "2019-08-01"}


def ask(double, client, headers=None, **changed):
    known = {"X-IDENTITY-HEADER": double.identity_variables["IDENTITY_HEADER"]}
    params = {name: value for name, value in (ASKED | changed).items() if value is not None}
    endpoint = double.identity_variables["IDENTITY_ENDPOINT"]
    return client.get(endpoint, params=params, headers=known if headers is None else headers)


def test_it_issues_a_token_that_opens_the_api(double, client):
    given = ask(double, client).json()
    assert 3590 < int(given["expires_on"]) - time.time() <= 3600
    assert (given["resource"], given["token_type"]) == ("https://ai.azure.com", "Bearer")
    del client.headers["api-key"]
    token = {"authorization": f"Bearer {given['access_token']}"}
    assert client.post(V1, json=CHAT, headers=token).status_code == 200


def test_a_token_runs_out(double, client):
    double.service.token_lifetime = -1
    token = {"authorization": f"Bearer {ask(double, client).json()['access_token']}"}
    del client.headers["api-key"]
    assert client.post(V1, json=CHAT, headers=token).status_code == 401


@pytest.mark.parametrize(
    ("headers", "changed", "status"),
    [
        ({}, {}, 401),
        ({"X-IDENTITY-HEADER": "wrong"}, {}, 401),
        (None, {"api-version": "2018-02-01"}, 400),
        (None, {"api-version": None}, 400),
        (None, {"resource": None}, 400),
    ],
)
def test_a_wrong_question_has_no_token(double, client, headers, changed, status):
    assert ask(double, client, headers, **changed).status_code == status


def test_its_calls_are_logged_apart(double, client):
    ask(double, client)
    assert double.requests == []
    (logged,) = double.token_requests
    assert logged.query["resource"] == "https://ai.azure.com"
