# For openai ==0.28.*.
import os

import openai

openai.api_type = "azure"
openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
openai.api_key = os.environ["AZURE_OPENAI_API_KEY"]
openai.api_version = "2024-10-21"

stream = openai.ChatCompletion.create(
    engine=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
    stream=True,
)
for chunk in stream:
    if chunk["choices"]:  # none in the first chunk of Azure
        print(chunk["choices"][0]["delta"].get("content", ""), end="")
print()
