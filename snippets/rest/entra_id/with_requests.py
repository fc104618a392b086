# Without openai; needs requests and azure-identity.
import os

import requests
from azure.identity import DefaultAzureCredential

# Keep one credential: it caches the token and renews it in time.
credential = DefaultAzureCredential()


class EntraToken(requests.auth.AuthBase):
    def __call__(self, request):
        token = credential.get_token("https://ai.azure.com/.default").token
        request.headers["Authorization"] = f"Bearer {token}"
        return request


endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
response = requests.post(
    f"{endpoint}/openai/v1/chat/completions",
    auth=EntraToken(),  # a plain header would give way to an entry in ~/.netrc
    json={
        "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
        "messages": [{"role": "user", "content": "Say hello."}],
    },
    timeout=60,
)
response.raise_for_status()

print(response.json()["choices"][0]["message"]["content"])
