# For openai >=1.0.
import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
result = client.embeddings.create(
    # Not the deployment that is used for chat.
    model=os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
    input=["first sentence", "second sentence"],
)
print(len(result.data), "vectors of", len(result.data[0].embedding), "numbers")
