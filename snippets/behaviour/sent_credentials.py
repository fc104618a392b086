# For openai >=1.0.
# Which headers carry the credential. Only their names are printed, no values.
import os

from openai import AzureOpenAI, OpenAI

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
key = os.environ["AZURE_OPENAI_API_KEY"]
for client in (
    AzureOpenAI(azure_endpoint=endpoint, api_key=key, api_version="2024-10-21"),
    OpenAI(base_url=endpoint + "/openai/v1/", api_key=key),
):
    answer = client.chat.completions.with_raw_response.create(
        model=os.environ["AZURE_OPENAI_DEPLOYMENT"],
        messages=[{"role": "user", "content": "Say hello."}],
    )
    sent = answer.http_request.headers
    carriers = [name for name in ("api-key", "authorization") if name in sent]
    print(type(client).__name__ + ":", *carriers)
