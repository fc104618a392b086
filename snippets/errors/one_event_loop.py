# For openai >=1.0.
import asyncio
import os

from openai import AsyncOpenAI

QUESTIONS = ["Say hello.", "Say hello again."]


async def ask(client, question):
    completion = await client.chat.completions.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": question}],
    )
    return completion.choices[0].message.content


async def main():
    # One client for all questions, made and closed in the same event loop.
    async with AsyncOpenAI(
        base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
        api_key=os.environ["AZURE_OPENAI_API_KEY"],
    ) as client:
        return await asyncio.gather(*(ask(client, each) for each in QUESTIONS))


# asyncio.run once: every run makes an event loop and closes it.
for answer in asyncio.run(main()):
    print(answer)
