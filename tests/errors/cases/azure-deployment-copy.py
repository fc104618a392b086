# On openai >=1.3.5,<3.14.1.
client = AzureOpenAI(
    azure_endpoint=endpoint, api_key=key, api_version="2024-10-21", azure_deployment="my-chat"
)
client.with_options(max_retries=0).models.list()
