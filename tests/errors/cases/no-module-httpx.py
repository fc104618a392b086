# On openai >=3.0.
import httpx
