# On openai >=1.0.
import openai

openai.ChatCompletion.create(engine="my-chat", messages=messages)
