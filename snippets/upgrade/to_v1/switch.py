# For openai >=1.0.
import os

from openai import AzureOpenAI, OpenAI

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
key = os.environ["AZURE_OPENAI_API_KEY"]

# Everything that differs stands here; without the variable the program speaks v1.
if version := os.environ.get("DATED_API_VERSION"):
    client = AzureOpenAI(azure_endpoint=endpoint, api_key=key, api_version=version)
else:
    client = OpenAI(base_url=endpoint + "/openai/v1/", api_key=key)

completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
