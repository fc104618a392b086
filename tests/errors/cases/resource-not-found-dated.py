# On openai >=1.0.
# AzureOpenAI pointed at the v1 API.
client = AzureOpenAI(base_url=endpoint + "/openai/v1/", api_key=key, api_version="preview", max_retries=0)
client.chat.completions.create(**ask)
