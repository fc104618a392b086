# On openai >=1.0.
v1().chat.completions.create(model="my-embedding", messages=messages)
