# For openai ==0.28.*; also needs azure-identity.
import os

import openai
from azure.identity import DefaultAzureCredential

openai.api_type = "azure_ad"
openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
# Good for about an hour; the program has to fetch the next one itself.
token = DefaultAzureCredential().get_token("https://cognitiveservices.azure.com/.default")
openai.api_key = token.token
openai.api_version = "2024-10-21"

completion = openai.ChatCompletion.create(
    engine=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion["choices"][0]["message"]["content"])
