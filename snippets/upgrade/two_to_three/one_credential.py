# For openai >=1.0; also needs azure-identity.
import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import AzureOpenAI

scope = "https://cognitiveservices.azure.com/.default"
credential = {}  # filled in one place, with one entry
if os.environ.get("USE_ENTRA_ID") == "yes":
    token_provider = get_bearer_token_provider(DefaultAzureCredential(), scope)
    credential["azure_ad_token_provider"] = token_provider
else:
    credential["api_key"] = os.environ["AZURE_OPENAI_API_KEY"]

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_version="2024-10-21",
    **credential,
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
