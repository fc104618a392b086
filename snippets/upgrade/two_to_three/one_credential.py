# For openai >=1.0; also needs azure-identity.
import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import AzureOpenAI

if os.environ.get("USE_ENTRA_ID") == "yes":  # one place decides, and passes one credential
    scope = "https://cognitiveservices.azure.com/.default"
    credential = {"azure_ad_token_provider": get_bearer_token_provider(DefaultAzureCredential(), scope)}
else:
    credential = {"api_key": os.environ["AZURE_OPENAI_API_KEY"]}

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_version="2024-10-21", **credential
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
