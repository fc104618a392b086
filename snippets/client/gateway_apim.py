# For openai >=1.0.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["GATEWAY_ENDPOINT"],  # what is before /openai
    api_key=os.environ["GATEWAY_KEY"],  # sent as api-key
    api_version="2024-10-21",
    default_headers={"Ocp-Apim-Subscription-Key": os.environ["GATEWAY_KEY"]},
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
