# On openai >=1.0.
async def main():
    answer = AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=key).chat.completions.create(
        stream=True, **ask
    )
    try:
        async for chunk in answer:
            print(chunk)
    finally:
        answer.close()


asyncio.run(main())
