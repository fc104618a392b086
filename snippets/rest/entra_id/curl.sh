# Without openai; needs curl.
set -eu
# App Service and Functions hand out a managed identity's token at this address.
token=$(curl --fail --silent --show-error --max-time 30 \
  "$IDENTITY_ENDPOINT?api-version=2019-08-01&resource=https://ai.azure.com" \
  --header "X-IDENTITY-HEADER: $IDENTITY_HEADER" |
  sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')

curl --fail-with-body --silent --show-error --max-time 60 \
  "${AZURE_OPENAI_ENDPOINT%/}/openai/v1/chat/completions" \
  --header "Authorization: Bearer $token" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "model": "$AZURE_OPENAI_DEPLOYMENT",
  "messages": [{"role": "user", "content": "Say hello."}]
}
JSON
