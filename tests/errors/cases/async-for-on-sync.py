# On openai >=1.0.
async def main():
    async for chunk in v1().chat.completions.create(stream=True, **ask):
        print(chunk)


asyncio.run(main())
