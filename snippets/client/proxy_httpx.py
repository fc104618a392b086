# For openai >=1.17,<3.
import os

from openai import DefaultHttpxClient, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    # Keeps the library's own timeouts and limits, and adds the proxy.
    http_client=DefaultHttpxClient(proxy=os.environ["PROXY_URL"]),
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
