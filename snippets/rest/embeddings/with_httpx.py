# Without openai; needs httpx.
import os

import httpx

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
response = httpx.post(
    f"{endpoint}/openai/v1/embeddings",
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
    json={
        "model": os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
        "input": ["First text.", "Second text."],
    },
    timeout=60,
)
response.raise_for_status()

# index says which input a vector belongs to.
for item in sorted(response.json()["data"], key=lambda item: item["index"]):
    print(item["index"], len(item["embedding"]), "numbers")
