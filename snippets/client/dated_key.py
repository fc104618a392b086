# For openai >=1.0.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],  # the resource alone, without /openai
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",  # version of the REST API, not of the model or of this library
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],  # goes into the path as well
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
