# On openai >=1.0.
dated().chat.completions.create(engine="my-chat", **ask)
