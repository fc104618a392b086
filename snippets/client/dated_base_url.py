# For openai >=1.0.
import os

from openai import AzureOpenAI

# base_url is used as it stands: nothing is added but the operation and the api-version.
client = AzureOpenAI(
    base_url="{}/openai/deployments/{}".format(
        os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/"), os.environ["AZURE_OPENAI_DEPLOYMENT"]
    ),
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
