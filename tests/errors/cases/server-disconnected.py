# On openai >=1.0.
queue("dropped")
v1().chat.completions.create(**ask)
