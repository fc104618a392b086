# For openai >=2.0.
import json
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)


def text_of(output):
    if isinstance(output, str):
        return output
    # Images and files have no text.
    return "".join(part.text for part in output if part.type == "input_text")


for item in client.responses.input_items.list(os.environ["RESPONSE_ID"]):
    if item.type == "function_call_output":
        print(json.loads(text_of(item.output))["weather"])
