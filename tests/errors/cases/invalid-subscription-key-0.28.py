# On openai <1.
set_old(api_key="0" * 32)
openai.ChatCompletion.create(engine="my-chat", messages=messages)
