# On openai >=1.0.
v1().chat.completions.create(max_tokenz=10, **ask)
