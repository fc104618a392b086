# Without openai; needs the standard library.
import json
import os
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {"model": os.environ["AZURE_OPENAI_DEPLOYMENT"], "input": "Say hello."}
request = urllib.request.Request(
    f"{endpoint}/openai/v1/responses",
    data=json.dumps(body).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

# output_text of the library is not in the JSON: collect the parts yourself.
for item in answer["output"]:
    if item["type"] == "message":
        parts = [part["text"] for part in item["content"] if part["type"] == "output_text"]
        print("".join(parts))
