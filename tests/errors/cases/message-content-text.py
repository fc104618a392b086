# On openai >=1.14.
from openai.types.beta.threads import MessageContentText
