# On openai >=1.0.
dated().chat.completions.create(deployment_id="my-chat", **ask)
