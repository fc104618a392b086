# On openai >=1.0.
OpenAI(base_url=endpoint + "/openai/v1/")
