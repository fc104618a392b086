# For openai >=1.3.8.
import os

from openai import APIStatusError, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
try:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    print(completion.choices[0].message.content)
except APIStatusError as error:
    # str(error) changed in 3.38.0; these have not changed since 1.3.8.
    body = error.body if isinstance(error.body, dict) else {"message": error.body}
    print("status:", error.status_code)
    print("code:", error.code)  # None in a gateway's own form
    print("message:", body.get("message"))
    print("apim-request-id:", error.response.headers.get("apim-request-id"))
