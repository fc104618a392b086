# For openai >=1.45.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
    max_completion_tokens=1000,  # hidden reasoning counts too: leave room for it
)  # no max_tokens, and no temperature: reasoning models refuse both
choice = completion.choices[0]
print(choice.finish_reason + ":", choice.message.content)
