# On openai >=1.0.
v1(base_url="example.openai.azure.com/openai/v1/").chat.completions.create(**ask)
