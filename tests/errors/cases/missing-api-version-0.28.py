# On openai <1.
set_old(api_version=None)
openai.ChatCompletion.create(engine="my-chat", messages=messages)
