# On openai >=1.0.
OpenAI(base_url=endpoint + "/apim/openai/v1/", api_key=key, max_retries=0).chat.completions.create(**ask)
