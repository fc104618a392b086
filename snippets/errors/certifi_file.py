# For openai >=1.0,<3.
import os

import certifi
from openai import OpenAI

# Before the client is made, which reads the variable. Public CAs only.
os.environ["SSL_CERT_FILE"] = certifi.where()

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
