# For openai >=1.3.8.
import os

import openai

client = openai.AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
try:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    print(completion.choices[0].message.content)
except openai.RateLimitError:  # only after the client's own two retries
    print("wait and try again")
except (openai.BadRequestError, openai.NotFoundError) as error:  # 400, 404
    print(error.status_code, error.code)
except openai.APIConnectionError:
    print("no answer from the endpoint")
