# On openai >=1.3,<1.65.2.
client = AzureOpenAI(
    azure_endpoint=endpoint, api_key=key, api_version="2024-10-21", azure_deployment="my-chat", max_retries=0
)
client.models.list()
