# Without openai; needs curl.
set -eu
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# curl repeats after 408, 429, 500, 502, 503, 504 and time-outs, as Retry-After says.
# --output: otherwise the bodies of failed attempts would stand before the answer.
curl --fail-with-body --silent --show-error --max-time 60 \
  --retry 3 --retry-max-time 120 --output "$answer" \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/v1/chat/completions" \
  --header "api-key: $AZURE_OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data @- <<JSON || { cat "$answer" >&2; exit 1; }
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "messages": [{"role": "user", "content": "Say hello."}]
}
JSON
cat "$answer"
