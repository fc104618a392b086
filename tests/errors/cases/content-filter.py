# On openai >=1.0.
queue("content_filtered")
dated().chat.completions.create(**ask)
