# For openai >=1.3.
import os

from openai import OpenAI

# OPENAI_BASE_URL: the resource's address with /openai/v1/ at the end.
# OPENAI_API_KEY: the resource's key.
client = OpenAI()
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
