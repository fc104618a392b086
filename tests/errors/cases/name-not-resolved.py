# On openai >=1.0.
with no_such_name():
    v1(base_url="https://exmaple.openai.azure.com/openai/v1/").chat.completions.create(**ask)
