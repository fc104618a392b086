# On openai >=1.0.
dated(api_version="0613").chat.completions.create(**ask)
