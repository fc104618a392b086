# On openai >=1.0.
queue("unsupported_temperature")
v1().chat.completions.create(temperature=0.2, **ask)
