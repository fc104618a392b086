# For openai >=1.17.
import os

from openai import AzureOpenAI, DefaultHttpxClient, Timeout

# Both names come from the library: httpx up to 2.x, httpx2 from 3.0.
client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    http_client=DefaultHttpxClient(
        proxy=os.environ["PROXY_URL"],
        timeout=Timeout(60.0, connect=5.0),
    ),
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
