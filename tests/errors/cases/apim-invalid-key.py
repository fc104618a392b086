# On openai >=1.0.
AzureOpenAI(
    azure_endpoint=endpoint + "/apim", api_key="0" * 32, api_version="2024-10-21", max_retries=0
).chat.completions.create(**ask)
