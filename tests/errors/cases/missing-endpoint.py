# On openai >=1.0.
del os.environ["AZURE_OPENAI_ENDPOINT"]
AzureOpenAI(api_key=key, api_version="2024-10-21")
