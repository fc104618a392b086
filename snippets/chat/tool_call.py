# For openai >=1.1.
import json
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
city = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
}
tool = {
    "name": "get_weather",
    "description": "Weather of a city today.",
    "parameters": city,
}
messages = [{"role": "user", "content": "What is the weather in Osaka?"}]


def ask():
    completion = client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=messages,
        tools=[{"type": "function", "function": tool}],
    )
    return completion.choices[0].message


answer = ask()
if answer.tool_calls:
    messages.append(answer.model_dump(include={"role", "content", "tool_calls"}))
    for call in answer.tool_calls:
        # The model wrote the arguments: check them before you trust them.
        place = json.loads(call.function.arguments)["city"]
        result = json.dumps({"city": place, "weather": "sunny"})
        messages.append(
            {"role": "tool", "tool_call_id": call.id, "content": result},
        )
    answer = ask()
print(answer.content)
