# On openai <1.
set_old(api_base="example.openai.azure.com")
openai.ChatCompletion.create(engine="my-chat", messages=messages)
