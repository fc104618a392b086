# Without openai; needs curl.
set -eu
# --no-buffer shows each event as it comes. --max-time would cut a long answer.
curl --fail-with-body --silent --show-error --no-buffer --connect-timeout 10 \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/v1/chat/completions" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "messages": [{"role": "user", "content": "Say hello."}],
  "stream": true
}
JSON
