# On openai >=1.0.
queue("unsupported_max_tokens")
v1().chat.completions.create(max_tokens=10, **ask)
