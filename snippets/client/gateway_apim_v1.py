# For openai >=1.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["GATEWAY_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["GATEWAY_KEY"],  # sent as Authorization: Bearer
    default_headers={"Ocp-Apim-Subscription-Key": os.environ["GATEWAY_KEY"]},
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
