# For openai >=1.0.
import math
import operator
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)


def cosine_similarity(a, b):
    return math.fsum(map(operator.mul, a, b)) / (math.hypot(*a) * math.hypot(*b))


result = client.embeddings.create(
    model=os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
    input=["the same sentence", "the same sentence"],
)
first, second = result.data
print(round(cosine_similarity(first.embedding, second.embedding), 3))
