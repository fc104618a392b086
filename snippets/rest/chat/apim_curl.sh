# Without openai; needs curl.
set -eu
# GATEWAY_ENDPOINT: the address in API Management, up to what stands before /openai.
curl --fail-with-body --silent --show-error --max-time 60 \
  "${GATEWAY_ENDPOINT%/}/openai/v1/chat/completions" \
  --header "Ocp-Apim-Subscription-Key: $GATEWAY_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "messages": [{"role": "user", "content": "Say hello."}]
}
JSON
