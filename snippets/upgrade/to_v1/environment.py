# For openai >=1.3.
import os

from openai import OpenAI

# OPENAI_BASE_URL ends in /openai/v1/ of the resource, and OPENAI_API_KEY is the resource's key.
client = OpenAI()
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
