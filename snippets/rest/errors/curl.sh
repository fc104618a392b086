# Without openai; needs curl.
set -eu
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

# --fail-with-body prints the body of a refusal, which holds code and message.
curl --fail-with-body --silent --show-error --max-time 60 --dump-header "$headers" \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/v1/chat/completions" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON || refused=yes
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "messages": [{"role": "user", "content": "Say hello."}]
}
JSON
if [ "${refused:-no}" = yes ]; then
  grep -i -E '^(HTTP|apim-request-id|retry-after)' "$headers" >&2
  exit 1
fi
