# On openai <1.
from openai import OpenAI
