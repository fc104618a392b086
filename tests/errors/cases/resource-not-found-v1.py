# On openai >=1.0.
# OpenAI pointed at the bare host.
OpenAI(base_url=endpoint, api_key=key, max_retries=0).chat.completions.create(**ask)
