# Without openai; needs the standard library.
import json
import os
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
    "input": ["First text.", "Second text."],
}
request = urllib.request.Request(
    f"{endpoint}/openai/v1/embeddings",
    data=json.dumps(body).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

# index says which input a vector belongs to.
for item in sorted(answer["data"], key=lambda item: item["index"]):
    print(item["index"], len(item["embedding"]), "numbers")
