# On openai <1.
set_old()
queue("content_filtered")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
