# For openai >=1.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"] + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    default_headers={"X-Team": "billing"},
)
print("default_headers:", ", ".join(client.default_headers))

for extra_headers in (None, {"X-Team": "search"}):
    raw = client.chat.completions.with_raw_response.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
        extra_headers=extra_headers,
    )
    print(raw.parse().choices[0].message.content)
    for name, value in raw.http_request.headers.items():
        if name == "authorization":
            value = "(hidden)"
        print(f"  {name}: {value}")
