# For openai >=3.0.
import os

import httpx2
from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    http_client=httpx2.Client(
        proxy=os.environ["PROXY_URL"],
        timeout=httpx2.Timeout(60.0, connect=5.0),
    ),
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
