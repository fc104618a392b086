# On openai >=1.0.
import openai

openai.error
