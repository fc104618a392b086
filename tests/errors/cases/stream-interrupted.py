# On openai >=1.0.
queue("dropped", after_events=2)
for _ in v1().chat.completions.create(stream=True, **ask):
    pass
