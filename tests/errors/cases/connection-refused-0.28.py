# On openai <1.
set_old(api_base="http://127.0.0.1:9")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
