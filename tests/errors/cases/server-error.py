# On openai >=1.0.
queue("server_error")
v1().chat.completions.create(**ask)
