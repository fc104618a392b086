# On openai >=1.0.
message = (
    "The system is currently experiencing high demand and cannot process your request. "
    "Your request exceeds the maximum usage size allowed during peak load. Please retry after 20 seconds. "
    "For improved latency reliability, consider switching to Provisioned Throughput."
)
error = {"code": "429", "message": message}
queue("refused", status=429, body={"error": error}, headers={"retry-after": "20"})
v1().chat.completions.create(**ask)
