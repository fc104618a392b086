# On openai >=1.0.
from openai.embeddings_utils import cosine_similarity
