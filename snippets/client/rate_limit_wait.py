# For openai >=1.0.
import os
import time

from openai import OpenAI, RateLimitError

LONGEST = 120  # seconds; a longer wait is no matter of retries but of quota
client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    max_retries=0,  # this program waits, so the library must not retry as well
)


def seconds_to_wait(headers):
    if "retry-after-ms" in headers:
        return float(headers["retry-after-ms"]) / 1000
    return float(headers.get("retry-after", 10))


def ask(question, tries=4):
    while True:
        tries -= 1
        try:
            return client.chat.completions.with_raw_response.create(
                model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
                messages=[{"role": "user", "content": question}],
            )
        except RateLimitError as error:
            wait = seconds_to_wait(error.response.headers)
            print(f"429: told to wait {wait:g} s, tries left: {tries}")
            if not tries or wait > LONGEST:
                raise
            time.sleep(wait)


answer = ask("Say hello.")
left = answer.headers.get("x-ratelimit-remaining-tokens")
print("Tokens left this minute:", left)
print(answer.parse().choices[0].message.content)
