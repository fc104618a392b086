# For openai >=3.0.
import os

import httpx2
from openai import AzureOpenAI, DefaultHttpx2Client


def log_answer(response: httpx2.Response) -> None:
    print(response.status_code, response.request.url.path)


client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    http_client=DefaultHttpx2Client(event_hooks={"response": [log_answer]}),
)
client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
