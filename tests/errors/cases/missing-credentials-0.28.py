# On openai <1.
set_old(api_key=None)
openai.ChatCompletion.create(engine="my-chat", messages=messages)
