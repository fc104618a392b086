# On openai >=1.0.
message = (
    "The principal `0` lacks the required data action "
    "`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action` to perform "
    "`POST /openai/deployments/{deployment-id}/chat/completions` operation."
)
queue("refused", status=401, body={"error": {"code": "PermissionDenied", "message": message}})
v1().chat.completions.create(**ask)
