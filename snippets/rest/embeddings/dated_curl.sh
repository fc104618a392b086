# Without openai; needs curl.
set -eu
# The deployment stands in the path, so the body needs no model.
path="/openai/deployments/$AZURE_OPENAI_EMBEDDING_DEPLOYMENT/embeddings"
curl --fail-with-body --silent --show-error --max-time 60 \
  "${AZURE_OPENAI_ENDPOINT%/}$path?api-version=2024-10-21" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "input": ["First text.", "Second text."]
}
JSON
