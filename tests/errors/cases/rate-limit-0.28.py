# On openai <1.
set_old()
queue("rate_limited", retry_after=86400)
openai.ChatCompletion.create(engine="my-chat", messages=messages)
