# For openai >=1.0.
# One line a request, enough for support to find it. No prompt, no key.
import os
import time
from datetime import datetime, timezone

from openai import APIStatusError, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    max_retries=0,  # a retry would hide the identifier of the attempt before it
)
begun, clock = datetime.now(timezone.utc), time.monotonic()
try:
    response = client.chat.completions.with_raw_response.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    status, headers, code = response.status_code, response.headers, None
except APIStatusError as error:
    # The library's own request_id reads another header, often absent here.
    status, headers, code = error.status_code, error.response.headers, error.code

print(
    begun.isoformat(timespec="milliseconds"),
    f"status={status}",
    f"code={code}",
    f"apim-request-id={headers.get('apim-request-id')}",
    f"retry-after={headers.get('retry-after')}",
    f"seconds={time.monotonic() - clock:.1f}",
)
