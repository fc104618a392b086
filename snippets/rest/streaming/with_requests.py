# Without openai; needs requests.
import json
import os

import requests

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
with requests.post(
    f"{endpoint}/openai/v1/chat/completions",
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
    json={
        "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
        "messages": [{"role": "user", "content": "Say hello."}],
        "stream": True,
    },
    stream=True,  # without this, requests reads the whole answer first
    timeout=60,  # the longest silence between two pieces, not the whole answer
) as response:
    response.raise_for_status()
    for line in response.iter_lines():  # bytes: no guess at the encoding
        if not line.startswith(b"data:"):
            continue  # a blank line ends an event; ":" starts a comment
        data = line[len(b"data:") :].strip()
        if data == b"[DONE]":
            break
        chunk = json.loads(data)
        if "error" in chunk:
            raise SystemExit(f"stopped by the service: {chunk['error']}")
        for choice in chunk.get("choices") or []:  # Azure sends events with no choices
            delta = choice.get("delta") or {}  # and choices whose delta is null
            print(delta.get("content") or "", end="", flush=True)
    else:
        raise SystemExit("the stream ended before [DONE]: the answer is not whole")
print()
