# For openai >=1.106; also needs azure-identity.
import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

# Called before every request; keeps a token in its cache until it is nearly over.
token_provider = get_bearer_token_provider(
    DefaultAzureCredential(),
    "https://ai.azure.com/.default",
)

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=token_provider,
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
