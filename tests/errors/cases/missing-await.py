# On openai >=1.0.
async def main():
    answer = AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=key).chat.completions.create(**ask)
    try:
        print(answer.choices)
    finally:
        answer.close()


asyncio.run(main())
