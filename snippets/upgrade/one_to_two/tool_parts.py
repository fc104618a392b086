# For openai >=2.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
parameters = {"type": "object", "properties": {"city": {"type": "string"}}}
tool = {
    "type": "function",
    "name": "get_weather",
    "parameters": parameters,
    "strict": False,
}
conversation = [{"role": "user", "content": "What is the weather in Osaka?"}]


def ask():
    return client.responses.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        input=conversation,
        tools=[tool],
    )


response = ask()
for call in [item for item in response.output if item.type == "function_call"]:
    conversation += [
        call,
        {
            "type": "function_call_output",
            "call_id": call.call_id,
            # A string in 1.x; now also text, images and files.
            "output": [{"type": "input_text", "text": "Sunny, 21 degrees."}],
        },
    ]
    response = ask()
print(response.output_text)
