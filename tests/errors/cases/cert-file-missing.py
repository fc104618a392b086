# On openai >=1.55.
os.environ["SSL_CERT_FILE"] = "/no/such/bundle.pem"
OpenAI(base_url="https://example.openai.azure.com/openai/v1/", api_key=key)
