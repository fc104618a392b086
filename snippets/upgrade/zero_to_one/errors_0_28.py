# For openai ==0.28.*.
import os

import openai

openai.api_type = "azure"
openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
openai.api_key = os.environ["AZURE_OPENAI_API_KEY"]
openai.api_version = "2024-10-21"

try:
    completion = openai.ChatCompletion.create(
        engine=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    print(completion["choices"][0]["message"]["content"])
except openai.error.RateLimitError:
    print("wait and try again")
except openai.error.InvalidRequestError as error:  # 400, 404
    print(error.http_status, error.code)
except openai.error.APIConnectionError:
    print("no answer from the endpoint")
