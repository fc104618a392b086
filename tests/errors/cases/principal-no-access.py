# On openai >=1.0.
queue("permission_denied")
v1().chat.completions.create(**ask)
