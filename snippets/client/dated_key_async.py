# For openai >=1.0.
import asyncio
import os

from openai import AsyncAzureOpenAI


async def main():
    async with AsyncAzureOpenAI(
        azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
        api_key=os.environ["AZURE_OPENAI_API_KEY"],
        api_version="2024-10-21",
    ) as client:
        completion = await client.chat.completions.create(
            model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
            messages=[{"role": "user", "content": "Say hello."}],
        )
    print(completion.choices[0].message.content)


asyncio.run(main())
