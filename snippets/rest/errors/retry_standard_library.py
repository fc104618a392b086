# Without openai; needs the standard library.
import email.utils
import http.client
import json
import os
import random
import time
import urllib.error
import urllib.request


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


def send(request):
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def send_until_it_passes(request):
    for pause in (0.5, 1, 2):
        asked = 0
        try:
            return send(request)
        except urllib.error.HTTPError as answer:
            asked = seconds_asked(answer.headers)
            may_pass = answer.code in (408, 409, 429) or answer.code >= 500
            if not may_pass or asked > 60:  # too long to sit out
                raise
        except (OSError, http.client.HTTPException):  # refused, dropped, timed out
            pass
        time.sleep(max(pause, asked) + random.uniform(0, 0.25))
    return send(request)  # the last attempt


messages = [{"role": "user", "content": "Say hello."}]
request = urllib.request.Request(
    os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/chat/completions",
    data=json.dumps({"model": os.environ["AZURE_OPENAI_DEPLOYMENT"], "messages": messages}).encode(),
    headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"], "Content-Type": "application/json"},
)
try:
    print(send_until_it_passes(request)["choices"][0]["message"]["content"])
except urllib.error.HTTPError as answer:
    raise SystemExit(f"HTTP {answer.code}: {answer.read().decode()}") from None
