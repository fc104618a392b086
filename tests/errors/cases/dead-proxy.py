# On openai >=1.0.
os.environ["HTTP_PROXY"] = os.environ["HTTPS_PROXY"] = "http://127.0.0.1:9"
v1(base_url="https://example.openai.azure.com/openai/v1/").chat.completions.create(**ask)
