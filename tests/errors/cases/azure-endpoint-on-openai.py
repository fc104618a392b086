# On openai >=1.0.
OpenAI(azure_endpoint=endpoint, api_key=key)
