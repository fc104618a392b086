# For openai >=1.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
    # Sent as it stands: a release that does not know the parameter cannot refuse it.
    extra_body={"max_completion_tokens": 1000},
)
print(completion.choices[0].message.content)
