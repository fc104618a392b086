# On openai >=1.0.
queue(
    "refused",
    status=400,
    body={
        "error": {
            "message": "Too many inputs. The max number of inputs is 16.",
            "type": "invalid_request_error",
            "param": None,
            "code": None,
        }
    },
)
v1().embeddings.create(model="my-embedding", input=["Say hello."] * 17)
