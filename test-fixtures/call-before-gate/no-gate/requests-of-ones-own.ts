// fixture: rules=all infos
// A function that puts the base in front is no proxy, and neither is one for what serves no model.
import express from "express";

const app = express();

async function anthropic(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(`https://api.anthropic.com${path}`, { method: init.method, body: init.body, headers: { "x-api-key": String(process.env.ANTHROPIC_API_KEY) } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export async function balances(): Promise<unknown> {
  return anthropic("/v1/organizations/usage", { method: "POST", body: "{}" });
}

app.all("/zones/*", async (req, res) => {
  const answer = await fetch(`https://api.cloudflare.com/client/v4${req.path}`, { method: req.method, body: req.body });
  res.status(answer.status).send(await answer.text());
});

app.get("/files/*", async (req, res) => {
  const answer = await fetch(`https://api.openai.com${req.path}`, { method: "GET" });
  res.status(answer.status).send(await answer.text());
});

app.listen(8080);
