# Without openai; needs httpx.
import os

import httpx

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
response = httpx.post(
    f"{endpoint}/openai/v1/chat/completions",
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
    json={
        "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],  # the deployment's name
        "messages": [{"role": "user", "content": "Say hello."}],
    },
    timeout=60,  # httpx gives up after 5 seconds unless told otherwise
)
response.raise_for_status()

print(response.json()["choices"][0]["message"]["content"])
