# On openai >=1.0.
OpenAI(base_url="http://127.0.0.1:9/openai/v1/", api_key=key, max_retries=0).chat.completions.create(**ask)
