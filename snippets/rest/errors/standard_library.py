# Without openai; needs the standard library.
import json
import os
import sys
import urllib.error
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
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
try:
    with urllib.request.urlopen(request, timeout=60) as answer:
        print(json.load(answer)["choices"][0]["message"]["content"])
except urllib.error.HTTPError as answer:
    text = answer.read().decode()
    is_json = "json" in answer.headers.get("content-type", "")
    # A proxy may answer with a page, and a gateway does not wrap its error.
    error = json.loads(text) if is_json else {"message": text}
    error = error.get("error", error)
    print("status:", answer.code)
    print("code:", error.get("code"))
    print("message:", error.get("message"))
    print("apim-request-id:", answer.headers.get("apim-request-id"))
    sys.exit(1)
