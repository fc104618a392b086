# On openai >=3.4.
AzureOpenAI(azure_endpoint=endpoint, api_key=key, azure_ad_token="token", api_version="2024-10-21")
