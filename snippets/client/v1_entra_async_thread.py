# For openai >=1.106; also needs azure-identity.
import asyncio
import os

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import AsyncOpenAI

fetch_token = get_bearer_token_provider(
    DefaultAzureCredential(),
    "https://ai.azure.com/.default",
)


async def token_provider():
    # In a thread, because fetching a token would block the whole event loop.
    return await asyncio.to_thread(fetch_token)


async def main():
    async with AsyncOpenAI(
        base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
        api_key=token_provider,
    ) as client:
        completion = await client.chat.completions.create(
            model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
            messages=[{"role": "user", "content": "Say hello."}],
        )
    print(completion.choices[0].message.content)


asyncio.run(main())
