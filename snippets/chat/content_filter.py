# For openai >=1.3.8.
import os

from openai import BadRequestError, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
try:
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
except BadRequestError as error:
    if error.code != "content_filter":
        raise
    # The specification and the service do not spell these names alike.
    inner = error.body.get("innererror") or error.body.get("inner_error") or {}
    results = {
        **inner.get("content_filter_result", {}),
        **inner.get("content_filter_results", {}),
    }
    fired = [name for name in results if results[name].get("filtered")]
    print("Prompt refused:", ", ".join(fired) or "no category given")
else:
    choice = completion.choices[0]
    if choice.finish_reason == "content_filter":
        print("Answer cut off by the content filter.")
    else:
        print(choice.message.content)
