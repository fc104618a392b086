# For openai >=1.106; also needs azure-identity and aiohttp.
import asyncio
import os

from azure.identity.aio import DefaultAzureCredential, get_bearer_token_provider
from openai import AsyncOpenAI

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")


async def main():
    async with DefaultAzureCredential() as credential:
        # AsyncOpenAI awaits the provider: it must be that of azure.identity.aio.
        token_provider = get_bearer_token_provider(
            credential,
            "https://ai.azure.com/.default",
        )
        async with AsyncOpenAI(
            base_url=f"{endpoint}/openai/v1/",
            api_key=token_provider,
        ) as client:
            completion = await client.chat.completions.create(
                model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
                messages=[{"role": "user", "content": "Say hello."}],
            )
    print(completion.choices[0].message.content)


asyncio.run(main())
