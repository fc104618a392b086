# For openai >=1.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
stream = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
    stream=True,
)
for chunk in stream:
    if not chunk.choices:  # Azure's first chunk: only the verdict on the prompt
        continue
    choice = chunk.choices[0]
    # delta can be null when the asynchronous filter is on.
    if choice.delta and choice.delta.content:
        print(choice.delta.content, end="", flush=True)
    if choice.finish_reason == "content_filter":
        print(" [cut off by the content filter]", end="")
print()
