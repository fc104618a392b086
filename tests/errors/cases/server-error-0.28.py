# On openai <1.
set_old()
queue("server_error")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
