# For openai >=1.0.
import os

import openai

# Up to 3.13.0 a stream that breaks off raises what the HTTP library raises.
if int(openai.__version__.split(".")[0]) >= 3:
    from httpx2 import TransportError
else:
    from httpx import TransportError

client = openai.OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
try:
    stream = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
        stream=True,
    )
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta:
            print(chunk.choices[0].delta.content or "", end="", flush=True)
    print()
except (openai.APIConnectionError, TransportError) as error:
    print(" [broken off]", type(error).__name__)
