// Without openai; needs Node.js 20.
const endpoint = process.env.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, "");
const response = await fetch(`${endpoint}/openai/v1/chat/completions`, {
  method: "POST",
  headers: {
    "api-key": process.env.AZURE_OPENAI_API_KEY,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    model: process.env.AZURE_OPENAI_DEPLOYMENT, // the deployment's name
    messages: [{ role: "user", content: "Say hello." }],
  }),
  signal: AbortSignal.timeout(60_000),
});
// fetch does not reject on 4xx and 5xx.
if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);

const answer = await response.json();
console.log(answer.choices[0].message.content);
