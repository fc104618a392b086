# On openai >=1.106.
client = AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=lambda: "token", max_retries=0)
asyncio.run(client.chat.completions.create(**ask))
