# For openai >=1.0.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["GATEWAY_ENDPOINT"],
    api_key=os.environ["GATEWAY_KEY"],
    api_version="2024-10-21",
    # Left to itself, the client sends a key only as api-key.
    default_headers={"Authorization": "Bearer " + os.environ["GATEWAY_KEY"]},
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
