# For openai >=1.17.
# A test without a network: the answer comes from a function, not from Azure.
import os

import openai

# By the installed release: another package may have brought both modules.
if int(openai.__version__.split(".")[0]) >= 3:
    import httpx2 as httpx
else:
    import httpx


def answer(_request):
    message = {"role": "assistant", "content": "Hello from the test."}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return httpx.Response(200, json={"choices": [choice]})


client = openai.OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key="not-a-key",
    http_client=openai.DefaultHttpxClient(transport=httpx.MockTransport(answer)),
)
completion = client.chat.completions.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
    messages=[{"role": "user", "content": "Say hello."}],
)
print(completion.choices[0].message.content)
