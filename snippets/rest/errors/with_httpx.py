# Without openai; needs httpx.
import os
import sys

import httpx

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
answer = httpx.post(
    f"{endpoint}/openai/v1/chat/completions",
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
    json={
        "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
        "messages": [{"role": "user", "content": "Say hello."}],
    },
    timeout=60,
)
if answer.is_success:
    print(answer.json()["choices"][0]["message"]["content"])
else:
    is_json = "json" in answer.headers.get("content-type", "")
    # A proxy may answer with a page, and a gateway does not wrap its error.
    error = answer.json() if is_json else {"message": answer.text}
    error = error.get("error", error)
    print("status:", answer.status_code)
    print("code:", error.get("code"))
    print("message:", error.get("message"))
    print("apim-request-id:", answer.headers.get("apim-request-id"))
    sys.exit(1)
