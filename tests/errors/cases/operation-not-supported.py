# On openai >=1.0.
v1().embeddings.create(model="my-chat", input="Say hello.")
