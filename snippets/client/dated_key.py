# For openai >=1.0.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],  # without /openai
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",  # of the REST API, not of the model
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],  # goes into the path too
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
