# On openai <1.
set_old()
openai.ChatCompletion.create(engine="gpt-4o", messages=messages)
