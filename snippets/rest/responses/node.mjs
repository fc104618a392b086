// Without openai; needs Node.js 20.
const endpoint = process.env.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, "");
const response = await fetch(`${endpoint}/openai/v1/responses`, {
  method: "POST",
  headers: {
    "api-key": process.env.AZURE_OPENAI_API_KEY,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({ model: process.env.AZURE_OPENAI_DEPLOYMENT, input: "Say hello." }),
  signal: AbortSignal.timeout(60_000),
});
if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);

// output_text of the library is not in the JSON: collect the parts yourself.
const { output } = await response.json();
for (const item of output.filter(({ type }) => type === "message")) {
  const parts = item.content.filter(({ type }) => type === "output_text");
  console.log(parts.map(({ text }) => text).join(""));
}
