# On openai >=1.0.
v1().chat.completions.create(extra_body={"max_tokenz": 10}, **ask)
