// fixture: path=src/index.ts
// A Worker: a limiter in front of one path, a month's budget of the account in front of the other.
import Anthropic from "@anthropic-ai/sdk";

export interface Env {
  ANTHROPIC_API_KEY: string;
  RATE_LIMITER: RateLimit;
  USAGE: KVNamespace;
  ACCOUNTS: D1Database;
}

const json = (data: unknown, status = 200) =>
  new Response(JSON.stringify(data), { status, headers: { "content-type": "application/json" } });

interface Account {
  id: string;
  monthly_tokens: number;
}

async function accountOf(request: Request, env: Env): Promise<Account | null> {
  const token = request.headers.get("authorization")?.replace("Bearer ", "");
  if (!token) return null;
  return env.ACCOUNTS.prepare("select id, monthly_tokens from accounts where token = ?").bind(token).first<Account>();
}

function usageKey(account: Account) {
  return `usage:${account.id}:${new Date().toISOString().slice(0, 7)}`;
}

async function overBudget(account: Account, env: Env): Promise<boolean> {
  const used = Number((await env.USAGE.get(usageKey(account))) ?? 0);
  return used >= account.monthly_tokens;
}

async function handleComplete(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const account = await accountOf(request, env);
  if (!account) return json({ error: "unauthorized" }, 401);
  if (await overBudget(account, env)) return json({ error: "monthly token budget used up" }, 429);

  const { prompt } = await request.json<{ prompt: string }>();
  const client = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
  // expect-none: call-before-gate
  const message = await client.messages.create({ model: "claude-haiku-4-5", max_tokens: 800, messages: [{ role: "user", content: prompt }] });
  const spent = message.usage.input_tokens + message.usage.output_tokens;
  ctx.waitUntil(
    env.USAGE.get(usageKey(account)).then((used) => env.USAGE.put(usageKey(account), String(Number(used ?? 0) + spent))),
  );
  return json({ text: message.content });
}

async function handleTry(request: Request, env: Env): Promise<Response> {
  const ip = request.headers.get("cf-connecting-ip") ?? "unknown";
  const { success } = await env.RATE_LIMITER.limit({ key: ip });
  if (!success) return json({ error: "slow down" }, 429);

  const { prompt } = await request.json<{ prompt: string }>();
  const client = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
  // expect: call-before-gate/no-gate info
  const message = await client.messages.create({ model: "claude-haiku-4-5", max_tokens: 200, messages: [{ role: "user", content: prompt }] });
  return json({ text: message.content });
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method !== "POST") return json({ error: "method not allowed" }, 405);
    switch (pathname) {
      case "/v1/complete":
        return handleComplete(request, env, ctx);
      case "/v1/try":
        return handleTry(request, env);
      default:
        return json({ error: "not found" }, 404);
    }
  },
} satisfies ExportedHandler<Env>;
