# On openai >=1.0.
client = AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=key, max_retries=0)
asyncio.run(client.chat.completions.create(**ask))
asyncio.run(client.chat.completions.create(**ask))
