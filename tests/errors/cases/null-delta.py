# On openai >=1.0.
queue("filtered_late")
for chunk in dated().chat.completions.create(stream=True, **ask):
    if chunk.choices:
        print(chunk.choices[0].delta.content)
