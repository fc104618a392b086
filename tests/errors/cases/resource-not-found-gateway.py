# On openai >=1.0.
queue("refused", status=404, body={"statusCode": 404, "message": "Resource not found"})
dated().chat.completions.create(**ask)
