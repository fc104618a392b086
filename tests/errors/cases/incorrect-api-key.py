# On openai >=1.0.
message = "Incorrect API key provided: 0********0. You can find your API key at https://platform.openai.com/account/api-keys."
queue(
    "refused",
    status=401,
    body={
        "error": {
            "message": message,
            "type": "invalid_request_error",
            "param": None,
            "code": "invalid_api_key",
        }
    },
)
v1().chat.completions.create(**ask)
