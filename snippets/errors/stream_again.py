# For openai >=1.0.
import os
import sys

import openai

# Up to 3.13.0 the error of a stream that breaks off is the HTTP library's own.
if int(openai.__version__.split(".")[0]) >= 3:
    import httpx2 as httpx
else:
    import httpx

client = openai.OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)


def answer():
    pieces = []
    for chunk in client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
        stream=True,
    ):
        if chunk.choices and chunk.choices[0].delta:
            pieces.append(chunk.choices[0].delta.content or "")
    return "".join(pieces)


for _ in range(3):
    try:
        print(answer())
        break
    except (openai.APIConnectionError, httpx.TransportError) as error:
        # The pieces are thrown away: the next answer begins anew.
        print("Broken off:", error.__cause__ or error, file=sys.stderr)
else:
    sys.exit("No whole answer in 3 attempts.")
