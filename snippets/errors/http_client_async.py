# For openai >=1.17.
import asyncio
import os

from openai import AsyncOpenAI, DefaultAsyncHttpxClient


async def main():
    async with AsyncOpenAI(
        base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
        api_key=os.environ["AZURE_OPENAI_API_KEY"],
        # An async client takes an async one: httpx up to 2.x, httpx2 from 3.0.
        http_client=DefaultAsyncHttpxClient(proxy=os.environ["PROXY_URL"]),
    ) as client:
        completion = await client.chat.completions.create(
            model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
            messages=[{"role": "user", "content": "Say hello."}],
        )
    print(completion.choices[0].message.content)


asyncio.run(main())
