# On openai >=1.0.
AzureOpenAI(base_url=endpoint + "/openai/", azure_endpoint=endpoint, api_key=key, api_version="2024-10-21")
