# For openai ==0.28.*.
import os

import openai

openai.api_type = "azure"
openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
openai.api_key = os.environ["AZURE_OPENAI_API_KEY"]
openai.api_version = "2024-10-21"

result = openai.Embedding.create(
    engine=os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
    input=["first sentence", "second sentence"],
    encoding_format="float",  # without this, 0.28 wants numpy
)
print(len(result["data"]), "vectors of", len(result["data"][0]["embedding"]), "numbers")
