# On openai >=1.0.
queue("hang", seconds=1)
v1().with_options(timeout=0.2).chat.completions.create(**ask)
