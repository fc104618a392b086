# For openai >=1.0,<3.
import os

import httpx
from openai import AzureOpenAI


def log_answer(response: httpx.Response) -> None:
    print(response.status_code, response.request.url.path)


client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
    http_client=httpx.Client(event_hooks={"response": [log_answer]}),
)
client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
