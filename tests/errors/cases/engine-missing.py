# On openai <1.
set_old()
openai.ChatCompletion.create(model="my-chat", messages=messages)
