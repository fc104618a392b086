# Without openai; needs azure-identity.
import json
import os
import urllib.parse
import urllib.request

from azure.identity import DefaultAzureCredential

credential = DefaultAzureCredential()
token = credential.get_token("https://cognitiveservices.azure.com/.default").token
endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
deployment = urllib.parse.quote(os.environ["AZURE_OPENAI_DEPLOYMENT"], safe="")
request = urllib.request.Request(
    f"{endpoint}/openai/deployments/{deployment}/chat/completions?api-version=2024-10-21",
    data=json.dumps({"messages": [{"role": "user", "content": "Say hello."}]}).encode(),
    headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

print(answer["choices"][0]["message"]["content"])
