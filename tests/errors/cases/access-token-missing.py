# On openai >=1.0.
client = AzureOpenAI(
    azure_endpoint=endpoint, azure_ad_token="expired", api_version="2024-10-21", max_retries=0
)
client.chat.completions.create(**ask)
