# For openai >=1.3.8.
import os

from openai import BadRequestError, OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
history = [
    {"role": "system", "content": "Answer in one line."},
    {"role": "user", "content": "Say good morning."},
    {"role": "assistant", "content": "Good morning."},
    {"role": "user", "content": "Say hello."},
]
while True:
    try:
        completion = client.chat.completions.create(
            model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
            messages=history,
        )
        break
    except BadRequestError as error:
        if error.code != "context_length_exceeded" or len(history) < 4:
            raise
        del history[1:3]  # the oldest question and its answer; the instructions stay
print(f"{len(history)} messages fit:", completion.choices[0].message.content)
