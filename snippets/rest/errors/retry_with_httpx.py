# Without openai; needs httpx.
import email.utils
import os
import random
import sys
import time

import httpx


def seconds_asked(headers):
    """Return how long the service asks to wait, 0 when it does not say."""
    after = headers.get("retry-after", "0")
    try:
        if "retry-after-ms" in headers:
            return float(headers["retry-after-ms"]) / 1000
        if after.isdecimal():
            return float(after)
        return email.utils.parsedate_to_datetime(after).timestamp() - time.time()
    except ValueError:
        return 0


def post(client, path, body):
    for pause in (0.5, 1, 2):
        asked = 0
        try:
            answer = client.post(path, json=body)
            asked = seconds_asked(answer.headers)
            may_pass = answer.status_code in (408, 409, 429) or answer.status_code >= 500
            if not may_pass or asked > 60:  # too long to sit out
                return answer
        except httpx.TransportError:  # refused, dropped, timed out
            pass
        time.sleep(max(pause, asked) + random.uniform(0, 0.25))
    return client.post(path, json=body)  # the last attempt


key = {"api-key": os.environ["AZURE_OPENAI_API_KEY"]}
messages = [{"role": "user", "content": "Say hello."}]
with httpx.Client(base_url=os.environ["AZURE_OPENAI_ENDPOINT"], headers=key, timeout=60) as client:
    body = {"model": os.environ["AZURE_OPENAI_DEPLOYMENT"], "messages": messages}
    answer = post(client, "/openai/v1/chat/completions", body)
if answer.is_error:
    sys.exit(f"HTTP {answer.status_code}: {answer.text}")
print(answer.json()["choices"][0]["message"]["content"])
