# For openai >=1.0.
import asyncio
import os

from openai import AsyncOpenAI


async def main():
    # Closed before the event loop ends, against "Event loop is closed".
    async with AsyncOpenAI(
        base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
        api_key=os.environ["AZURE_OPENAI_API_KEY"],
    ) as client:
        completion = await client.chat.completions.create(
            model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
            messages=[{"role": "user", "content": "Say hello."}],
        )
    print(completion.choices[0].message.content)


asyncio.run(main())
