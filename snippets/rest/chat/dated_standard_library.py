# Without openai; needs the standard library.
import json
import os
import urllib.parse
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
deployment = urllib.parse.quote(os.environ["AZURE_OPENAI_DEPLOYMENT"], safe="")
request = urllib.request.Request(
    f"{endpoint}/openai/deployments/{deployment}/chat/completions?api-version=2024-10-21",
    # The deployment stands in the path, so the body needs no model.
    data=json.dumps({"messages": [{"role": "user", "content": "Say hello."}]}).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

print(answer["choices"][0]["message"]["content"])
