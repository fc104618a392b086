# Without openai; needs the standard library.
# The same request without the library.
# Set OPENAI_API_VERSION when your program uses a dated api-version.
import json
import os
import urllib.error
import urllib.request

base = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai"
deployment = os.environ["AZURE_OPENAI_DEPLOYMENT"]
dated = os.environ.get("OPENAI_API_VERSION")
if dated:
    url = f"{base}/deployments/{deployment}/chat/completions?api-version={dated}"
else:
    url = f"{base}/v1/chat/completions"
question = {"role": "user", "content": "Say hello."}
body = json.dumps({"model": deployment, "messages": [question]}).encode()
headers = {
    "Content-Type": "application/json",
    "api-key": os.environ["AZURE_OPENAI_API_KEY"],
}
request = urllib.request.Request(url, body, headers)
try:
    response = urllib.request.urlopen(request, timeout=60)
except urllib.error.HTTPError as error:
    response = error  # an answer too, and the one we are after
except urllib.error.URLError as error:
    raise SystemExit(f"No answer at all: {error.reason}") from None
print(response.status, response.reason)
print("apim-request-id:", response.headers.get("apim-request-id"))
print(response.read().decode())
