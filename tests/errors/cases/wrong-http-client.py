# On openai >=1.17.
from openai import DefaultHttpxClient

AsyncOpenAI(base_url=endpoint + "/openai/v1/", api_key=key, http_client=DefaultHttpxClient())
