# For openai >=1.0; also needs azure-identity.
import os

from azure.identity import DefaultAzureCredential
from openai import OpenAI

credential = DefaultAzureCredential()
without_credential = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key="set for each request",
)


def client():
    # Before 1.106 a client keeps the string that it was given, and a token ends.
    # get_token answers from its cache until then, so asking often costs little.
    token = credential.get_token("https://ai.azure.com/.default").token
    return without_credential.with_options(api_key=token)


completion = client().chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
