# Without openai; needs the standard library.
import json
import os
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {"model": os.environ["AZURE_OPENAI_DEPLOYMENT"], "input": "Say hello.", "stream": True}
request = urllib.request.Request(
    f"{endpoint}/openai/v1/responses",
    data=json.dumps(body).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    for line in response:
        data = line[len(b"data:") :].strip()
        if not line.startswith(b"data:") or data == b"[DONE]":
            continue
        event = json.loads(data)  # every event names its own type
        if event["type"] == "response.output_text.delta":
            print(event["delta"], end="", flush=True)
        if event["type"] in {"error", "response.failed", "response.incomplete"}:
            raise SystemExit(f"stopped by the service: {event}")
        if event["type"] == "response.completed":
            break
    else:
        raise SystemExit("the stream ended before response.completed: the answer is not whole")
print()
