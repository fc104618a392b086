# On openai >=1.0.
v1(api_key="").chat.completions.create(**ask)
