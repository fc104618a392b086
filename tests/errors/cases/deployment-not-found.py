# On openai >=1.0.
v1().chat.completions.create(model="gpt-4o", messages=messages)
