# On openai >=1.0.
v1().chat.completions.create(extra_headers={f"x-mine-{number}": "1" for number in range(11)}, **ask)
