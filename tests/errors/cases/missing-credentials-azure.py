# On openai >=1.0.
del os.environ["AZURE_OPENAI_API_KEY"]
AzureOpenAI(azure_endpoint=endpoint, api_version="2024-10-21")
