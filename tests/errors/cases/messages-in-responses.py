# On openai >=1.66.
v1().responses.create(model="my-chat", extra_body={"messages": messages})
