# On openai >=1.0.
v1(api_key="0123456789\n").chat.completions.create(**ask)
