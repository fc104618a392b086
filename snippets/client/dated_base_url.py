# For openai >=1.0.
import os

from openai import AzureOpenAI

# base_url is used as it stands: only the operation and the api-version are added.
endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
deployment = os.environ["AZURE_OPENAI_DEPLOYMENT"]
client = AzureOpenAI(
    base_url=f"{endpoint}/openai/deployments/{deployment}",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
completion = client.chat.completions.create(
    model=deployment,
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
