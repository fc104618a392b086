# Without openai; needs curl.
# The same request without the library.
# Set OPENAI_API_VERSION when your program uses a dated api-version.
set -eu
base="${AZURE_OPENAI_ENDPOINT%/}/openai"
if [ -n "${OPENAI_API_VERSION:-}" ]; then
  url="$base/deployments/$AZURE_OPENAI_DEPLOYMENT/chat/completions"
  url="$url?api-version=$OPENAI_API_VERSION"
else
  url="$base/v1/chat/completions"
fi
body='{"model": "'"$AZURE_OPENAI_DEPLOYMENT"'",
  "messages": [{"role": "user", "content": "Say hello."}]}'
# -i shows status and headers, apim-request-id among them, before the body.
curl --silent --show-error -i --max-time 60 "$url" \
  -H "Content-Type: application/json" \
  -H "api-key: $AZURE_OPENAI_API_KEY" \
  -d "$body"
