# On openai >=1.0.
OpenAI(base_url=endpoint + "/openai/v1/", api_key=key, proxies={"https://": "http://127.0.0.1:9"})
