# Without openai; needs curl.
set -eu
# This route has no deployment in its path: model stays in the body.
curl --fail-with-body --silent --show-error --max-time 60 \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/responses?api-version=2025-04-01-preview" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "input": "Say hello."
}
JSON
