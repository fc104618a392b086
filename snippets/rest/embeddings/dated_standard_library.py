# Without openai; needs the standard library.
import json
import os
import urllib.parse
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
deployment = urllib.parse.quote(os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"], safe="")
request = urllib.request.Request(
    f"{endpoint}/openai/deployments/{deployment}/embeddings?api-version=2024-10-21",
    data=json.dumps({"input": ["First text.", "Second text."]}).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

for item in sorted(answer["data"], key=lambda item: item["index"]):
    print(item["index"], len(item["embedding"]), "numbers")
