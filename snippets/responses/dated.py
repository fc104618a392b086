# For openai >=1.66.
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2025-04-01-preview",  # no dated GA version has responses
)
response = client.responses.create(
    model=os.environ["AZURE_OPENAI_DEPLOYMENT"],  # not in the path
    input="Say hello.",
)
print(response.output_text)
