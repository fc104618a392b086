// Without openai; needs Node.js 20.
const endpoint = process.env.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, "");
const answer = await fetch(`${endpoint}/openai/v1/chat/completions`, {
  method: "POST",
  headers: {
    "api-key": process.env.AZURE_OPENAI_API_KEY,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    model: process.env.AZURE_OPENAI_DEPLOYMENT,
    messages: [{ role: "user", content: "Say hello." }],
  }),
  signal: AbortSignal.timeout(60_000),
});
if (answer.ok) {
  console.log((await answer.json()).choices[0].message.content);
} else {
  const isJson = answer.headers.get("content-type")?.includes("json");
  // A proxy may answer with a page, and a gateway does not wrap its error.
  const body = isJson ? await answer.json() : { message: await answer.text() };
  const error = body.error ?? body;
  console.log("status:", answer.status);
  console.log("code:", error.code ?? null);
  console.log("message:", error.message);
  console.log("apim-request-id:", answer.headers.get("apim-request-id"));
  process.exitCode = 1;
}
