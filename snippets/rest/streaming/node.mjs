// Without openai; needs Node.js 20.
const endpoint = process.env.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, "");
const response = await fetch(`${endpoint}/openai/v1/chat/completions`, {
  method: "POST",
  headers: {
    "api-key": process.env.AZURE_OPENAI_API_KEY,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    model: process.env.AZURE_OPENAI_DEPLOYMENT,
    messages: [{ role: "user", content: "Say hello." }],
    stream: true,
  }),
});
if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);

let rest = "";
let done = false;
// TextDecoderStream keeps a character whole when two pieces share its bytes.
for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + piece).split("\n");
  rest = lines.pop();
  for (const line of lines) {
    if (!line.startsWith("data:")) continue; // a blank line or a comment
    const data = line.slice("data:".length).trim();
    done ||= data === "[DONE]";
    if (done) break;
    const chunk = JSON.parse(data);
    if (chunk.error) throw new Error(`stopped by the service: ${JSON.stringify(chunk.error)}`);
    // Azure sends events with no choices, and choices whose delta is null.
    for (const choice of chunk.choices ?? []) process.stdout.write(choice.delta?.content ?? "");
  }
  if (done) break;
}
if (!done) throw new Error("the stream ended before [DONE]: the answer is not whole");
console.log();
