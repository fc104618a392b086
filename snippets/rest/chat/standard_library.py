# Without openai; needs the standard library.
import json
import os
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],  # the deployment's name
    "messages": [{"role": "user", "content": "Say hello."}],
}
request = urllib.request.Request(
    f"{endpoint}/openai/v1/chat/completions",
    data=json.dumps(body).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

print(answer["choices"][0]["message"]["content"])
