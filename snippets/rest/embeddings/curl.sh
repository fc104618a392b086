# Without openai; needs curl.
set -eu
curl --fail-with-body --silent --show-error --max-time 60 \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/v1/embeddings" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "model": "$AZURE_OPENAI_EMBEDDING_DEPLOYMENT",
  "input": ["First text.", "Second text."]
}
JSON
