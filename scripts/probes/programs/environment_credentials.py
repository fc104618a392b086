"""What wins: a credential in the environment, or one that is passed; and what is said when there is none."""

import os

import openai
from ask import ENDPOINT, IS_OLD, KEY, attempt, chat, dated, described, sending
from credentials import TOKEN, carried


def answers():
    if IS_OLD:
        return {}
    return {
        "credentials.environment-token-and-key": _with_environment(
            {"AZURE_OPENAI_AD_TOKEN": TOKEN, "AZURE_OPENAI_API_KEY": KEY}, {}
        ),
        "credentials.argument-token-environment-key": _with_environment(
            {"AZURE_OPENAI_API_KEY": KEY}, {"azure_ad_token_provider": lambda: TOKEN}
        ),
        "credentials.argument-key-environment-token": _with_environment(
            {"AZURE_OPENAI_AD_TOKEN": TOKEN}, {"api_key": KEY}
        ),
        "credentials.none-azure": _refusal(
            openai.AzureOpenAI, azure_endpoint=ENDPOINT, api_version="2024-10-21"
        ),
        "credentials.none-openai": _refusal(openai.OpenAI),
        "credentials.base-url-variable": _base_url_variable(),
    }


def _clean():
    for name in [name for name in os.environ if name.startswith(("AZURE_OPENAI_", "OPENAI_"))]:
        del os.environ[name]


def _with_environment(variables, settings):
    _clean()
    os.environ.update(variables)
    with sending() as requests:
        answer = attempt(lambda: chat(dated(**dict({"api_key": None}, **settings))))
    _clean()
    return carried(requests[0]["headers"]) if requests else described(answer)


def _refusal(make, **settings):
    _clean()
    made = attempt(make, **settings)
    return described(made) if isinstance(made, Exception) else "made"


def _base_url_variable():
    _clean()
    os.environ.update({"OPENAI_BASE_URL": ENDPOINT + "/openai/v1/", "OPENAI_API_KEY": KEY})
    client = openai.OpenAI()
    _clean()
    return str(client.base_url).startswith(ENDPOINT)
