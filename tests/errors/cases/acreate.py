# On openai >=1.0.
dated().chat.completions.acreate(**ask)
