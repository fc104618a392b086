# For openai >=1.17,<3.
import os
import ssl

import certifi
from openai import AzureOpenAI, DefaultHttpxClient

# The public CAs that httpx uses, and the company's CA as a PEM file.
trust = ssl.create_default_context(cafile=certifi.where())
trust.load_verify_locations(os.environ["EXAMPLE_CA_FILE"])

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    http_client=DefaultHttpxClient(verify=trust),
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
