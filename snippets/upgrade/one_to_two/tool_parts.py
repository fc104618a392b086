# For openai >=2.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
city = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
tool = {"type": "function", "name": "get_weather", "parameters": city, "strict": False}
conversation = [{"role": "user", "content": "What is the weather in Osaka?"}]


def ask():
    return client.responses.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"], input=conversation, tools=[tool], store=False
    )


response = ask()
for call in [item for item in response.output if item.type == "function_call"]:
    conversation += [
        {"type": "function_call", "call_id": call.call_id, "name": call.name, "arguments": call.arguments},
        # Up to 1.x this had to be one string for a type checker.
        {
            "type": "function_call_output",
            "call_id": call.call_id,
            "output": [{"type": "input_text", "text": "Sunny, 21 degrees."}],
        },
    ]
    response = ask()
print(response.output_text)
