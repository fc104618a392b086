# For openai >=1.0.
import os

from openai import APIStatusError, AzureOpenAI

client = AzureOpenAI(
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
except APIStatusError as error:
    # What the client made of its settings. The line works in any program.
    print(error.status_code, error.request.method, error.request.url)
