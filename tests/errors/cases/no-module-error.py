# On openai >=1.0.
from openai.error import RateLimitError
