# On openai >=1.0.
async def main():
    await v1().chat.completions.create(**ask)


asyncio.run(main())
