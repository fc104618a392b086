# On openai >=1.0,<1.106.
OpenAI(base_url=endpoint + "/openai/v1/", api_key=lambda: "token", max_retries=0).chat.completions.create(
    **ask
)
