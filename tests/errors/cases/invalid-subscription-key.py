# On openai >=1.0.
dated(api_key="0" * 32).chat.completions.create(**ask)
