# On openai >=1.0,<1.66.
v1().responses.create(model="my-chat", input="Say hello.")
