# For openai >=1.0.
import os

from openai import APIConnectionError, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
try:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    print(completion.choices[0].message.content)
except APIConnectionError as error:
    # The text is always "Connection error."; the reason stands behind it.
    print(error, type(error.__cause__).__name__ + ":", error.__cause__)
