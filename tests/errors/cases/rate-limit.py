# On openai >=1.0.
queue("rate_limited", retry_after=86400)
dated().chat.completions.create(**ask)
