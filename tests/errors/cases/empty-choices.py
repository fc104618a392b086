# On openai >=1.0.
for chunk in dated().chat.completions.create(stream=True, **ask):
    print(chunk.choices[0].delta.content)
