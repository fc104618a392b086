# Without openai; needs httpx and azure-identity.
import os

import httpx
from azure.identity import DefaultAzureCredential

# Keep one credential: it caches the token and renews it in time.
credential = DefaultAzureCredential()


def entra_token(request):
    token = credential.get_token("https://ai.azure.com/.default").token
    request.headers["Authorization"] = f"Bearer {token}"
    return request


endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
with httpx.Client(auth=entra_token, timeout=60) as client:
    response = client.post(
        f"{endpoint}/openai/v1/chat/completions",
        json={
            "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
            "messages": [{"role": "user", "content": "Say hello."}],
        },
    )
response.raise_for_status()

print(response.json()["choices"][0]["message"]["content"])
