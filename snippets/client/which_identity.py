# Without openai; needs azure-identity.
import base64
import json
import time

from azure.identity import DefaultAzureCredential

credential = DefaultAzureCredential()
token = credential.get_token("https://ai.azure.com/.default").token

# For a look only: the token is meant for Azure, and what it holds may change.
middle = token.split(".")[1]
claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
for name, meaning in (
    ("aud", "audience"),
    ("tid", "tenant"),
    ("oid", "object id, the one that needs the role"),
    ("appid", "application, of a managed identity or service principal"),
    ("upn", "user, of a person"),
):
    if name in claims:
        print(f"{name} ({meaning}): {claims[name]}")
print("minutes left:", int((claims["exp"] - time.time()) / 60))
