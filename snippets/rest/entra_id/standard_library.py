# Without openai; needs azure-identity.
import json
import os
import urllib.request

from azure.identity import DefaultAzureCredential

# Keep one credential: it caches the token and renews it in time.
credential = DefaultAzureCredential()
endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
    "messages": [{"role": "user", "content": "Say hello."}],
}
token = credential.get_token("https://ai.azure.com/.default").token
request = urllib.request.Request(
    f"{endpoint}/openai/v1/chat/completions",
    data=json.dumps(body).encode(),
    headers={
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

print(answer["choices"][0]["message"]["content"])
