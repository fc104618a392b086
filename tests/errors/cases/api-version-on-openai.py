# On openai >=1.0.
OpenAI(base_url=endpoint + "/openai/v1/", api_key=key, api_version="2024-10-21")
