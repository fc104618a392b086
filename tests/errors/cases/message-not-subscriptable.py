# On openai >=1.0.
dated().chat.completions.create(**ask).choices[0].message["content"]
