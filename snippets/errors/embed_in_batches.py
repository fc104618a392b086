# For openai >=1.0.
import os

from openai import OpenAI

BATCH = 16  # text-embedding-ada-002 takes no more; later models take 2048
client = OpenAI(
    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
)
sentences = [f"sentence {number}" for number in range(40)]
vectors = []
for start in range(0, len(sentences), BATCH):
    result = client.embeddings.create(
        model=os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
        input=sentences[start : start + BATCH],
    )
    vectors += [item.embedding for item in sorted(result.data, key=lambda item: item.index)]
print(len(vectors), "vectors for", len(sentences), "sentences")
