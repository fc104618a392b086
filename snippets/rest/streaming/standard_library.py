# Without openai; needs the standard library.
import json
import os
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
    "messages": [{"role": "user", "content": "Say hello."}],
    "stream": True,
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
    for line in response:  # bytes, one line at a time, as they arrive
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
