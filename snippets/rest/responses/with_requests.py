# Without openai; needs requests.
import os

import requests

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
response = requests.post(
    f"{endpoint}/openai/v1/responses",
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
    json={"model": os.environ["AZURE_OPENAI_DEPLOYMENT"], "input": "Say hello."},
    timeout=60,
)
response.raise_for_status()

# output_text of the library is not in the JSON: collect the parts yourself.
for item in response.json()["output"]:
    if item["type"] == "message":
        parts = [part["text"] for part in item["content"] if part["type"] == "output_text"]
        print("".join(parts))
