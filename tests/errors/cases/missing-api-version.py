# On openai >=1.0.
AzureOpenAI(azure_endpoint=endpoint, api_key=key)
