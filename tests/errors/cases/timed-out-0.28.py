# On openai <1.
set_old()
queue("hang", seconds=1)
openai.ChatCompletion.create(engine="my-chat", messages=messages, request_timeout=0.2)
