# On openai >=1.0.
queue("public_access_disabled")
v1().chat.completions.create(**ask)
