# Without openai; needs httpx.
import json
import os

import httpx

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
url = f"{endpoint}/openai/v1/chat/completions"
headers = {"api-key": os.environ["AZURE_OPENAI_API_KEY"]}
body = {
    "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
    "messages": [{"role": "user", "content": "Say hello."}],
    "stream": True,
}


def lines(response):
    """Split at line feeds alone; iter_lines() would also split at U+2028 inside JSON."""
    rest = b""
    for piece in response.iter_bytes():
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole


with httpx.stream("POST", url, headers=headers, json=body, timeout=60) as response:
    response.raise_for_status()
    for line in lines(response):
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
