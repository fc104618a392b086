# For openai >=1.66,<2.
import json
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
for item in client.responses.input_items.list(os.environ["RESPONSE_ID"]):
    if item.type == "function_call_output":
        # Takes for granted that output is a string.
        print(json.loads(item.output)["weather"])
