# Without openai; needs requests.
import os
import sys

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import MaxRetryError
from urllib3.util import Retry


class AzureRetry(Retry):
    """Retry of urllib3 obeys retry-after, in seconds or as a date; this one retry-after-ms, too."""

    def get_retry_after(self, response):
        milliseconds = response.headers.get("retry-after-ms")
        return float(milliseconds) / 1000 if milliseconds else super().get_retry_after(response)

    def increment(self, method=None, url=None, response=None, *rest, **named):
        if response is not None and (self.get_retry_after(response) or 0) > 60:
            raise MaxRetryError(None, url)  # a longer wait is for the caller to decide on
        return super().increment(method, url, response, *rest, **named)


endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
retry = AzureRetry(
    total=3,
    allowed_methods=["POST"],
    status_forcelist=[408, 409, 429, 500, 502, 503, 504],
    backoff_factor=0.5,
    backoff_jitter=0.25,
    raise_on_status=False,  # the last answer is handed over, for its body says why
)
with requests.Session() as session:
    session.mount(endpoint, HTTPAdapter(max_retries=retry))
    answer = session.post(
        f"{endpoint}/openai/v1/chat/completions",
        headers={"api-key": os.environ["AZURE_OPENAI_API_KEY"]},
        json={
            "model": os.environ["AZURE_OPENAI_DEPLOYMENT"],
            "messages": [{"role": "user", "content": "Say hello."}],
        },
        timeout=60,
    )
if not answer.ok:
    sys.exit(f"HTTP {answer.status_code}: {answer.text}")
print(answer.json()["choices"][0]["message"]["content"])
