# Without openai; needs requests.
import os
import random
import sys

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import MaxRetryError
from urllib3.util import Retry


class AzureRetry(Retry):
    """Obeys retry-after-ms as well; Retry itself knows retry-after, seconds or date."""

    def get_retry_after(self, response):
        milliseconds = response.headers.get("retry-after-ms")
        return float(milliseconds) / 1000 if milliseconds else super().get_retry_after(response)

    def get_backoff_time(self):  # that of urllib3 is 0 before the second attempt
        return 0.5 * 2 ** (len(self.history) - 1) + random.uniform(0, 0.25)

    def increment(self, method=None, url=None, response=None, *rest, **named):
        if response is not None and (self.get_retry_after(response) or 0) > 60:
            raise MaxRetryError(None, url)  # too long to sit out
        return super().increment(method, url, response, *rest, **named)


endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
retry = AzureRetry(
    total=3,
    allowed_methods=["POST"],
    status_forcelist=[408, 409, 429, 500, 502, 503, 504],
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
