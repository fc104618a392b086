# On openai >=1.55.
from openai.types.beta.threads import MessageContentText
