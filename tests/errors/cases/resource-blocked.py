# On openai >=1.0.
message = (
    "Your resource has been temporarily blocked because we detected behavior that may violate our content "
    "policy. For more details on Azure OpenAI service content policy, please visit "
    "https://aka.ms/aoaicodeofconduct"
)
queue("refused", status=403, body={"error": {"code": "Forbidden", "message": message}})
v1().chat.completions.create(**ask)
