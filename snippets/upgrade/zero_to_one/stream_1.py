# For openai >=1.0.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
stream = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
    stream=True,
)
for chunk in stream:
    # No choices in the first chunk of Azure, no delta with the asynchronous filter.
    if chunk.choices and chunk.choices[0].delta:
        print(chunk.choices[0].delta.content or "", end="")
print()
