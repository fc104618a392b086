# For openai >=1.0.
import os

from openai import APITimeoutError, OpenAI, Timeout

SECONDS = float(os.environ.get("TIMEOUT_SECONDS", "60"))
client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    timeout=Timeout(SECONDS, connect=5),  # for one try, not for the whole call
    max_retries=1,  # so the longest wait is about twice SECONDS
)
try:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    print(completion.choices[0].message.content)
except APITimeoutError:
    print(f"No answer: 2 tries of {SECONDS:g} seconds.")
