# On openai >=1.66.
dated().responses.create(model="my-chat", input="Say hello.")
