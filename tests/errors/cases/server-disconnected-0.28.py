# On openai <1.
set_old()
queue("dropped")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
