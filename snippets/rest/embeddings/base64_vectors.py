# Without openai; needs the standard library.
import base64
import json
import os
import struct
import urllib.request

endpoint = os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/")
body = {
    "model": os.environ["AZURE_OPENAI_EMBEDDING_DEPLOYMENT"],
    "input": ["First text."],
    "encoding_format": "base64",  # what the library asks for by itself
}
request = urllib.request.Request(
    f"{endpoint}/openai/v1/embeddings",
    data=json.dumps(body).encode(),
    headers={
        "api-key": os.environ["AZURE_OPENAI_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)

packed = base64.b64decode(answer["data"][0]["embedding"])
vector = struct.unpack(f"<{len(packed) // 4}f", packed)  # little-endian floats of 32 bits
print(len(vector), "numbers")
