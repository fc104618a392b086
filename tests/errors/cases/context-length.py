# On openai >=1.0.
message = (
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens. "
    "Please reduce the length of the messages."
)
error = {"message": message, "type": "invalid_request_error", "param": "messages"}
queue("refused", status=400, body={"error": {**error, "code": "context_length_exceeded"}})
v1().chat.completions.create(**ask)
