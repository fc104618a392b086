// Without openai; needs Node.js 20.
const endpoint = process.env.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, "");
const headers = { "api-key": process.env.AZURE_OPENAI_API_KEY, "Content-Type": "application/json" };
const body = JSON.stringify({
  model: process.env.AZURE_OPENAI_DEPLOYMENT,
  messages: [{ role: "user", content: "Say hello." }],
});

// How long the service asks to wait, in seconds; 0 when it does not say.
function secondsAsked(headers) {
  if (headers.has("retry-after-ms")) return Number(headers.get("retry-after-ms")) / 1000;
  const after = headers.get("retry-after") ?? "0";
  const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : seconds;
}

function send() {
  const signal = AbortSignal.timeout(60_000);
  return fetch(`${endpoint}/openai/v1/chat/completions`, { method: "POST", headers, body, signal });
}

async function sendUntilItPasses() {
  for (const pause of [0.5, 1, 2]) {
    let asked = 0;
    try {
      const answer = await send();
      asked = secondsAsked(answer.headers);
      const mayPass = [408, 409, 429].includes(answer.status) || answer.status >= 500;
      if (!mayPass || asked > 60) return answer; // too long to sit out
    } catch {
      // refused, dropped, timed out
    }
    const seconds = Math.max(pause, asked) + Math.random() / 4;
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
  return send(); // the last attempt
}

const answer = await sendUntilItPasses();
if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
console.log((await answer.json()).choices[0].message.content);
