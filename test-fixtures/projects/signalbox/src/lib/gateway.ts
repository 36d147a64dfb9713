import type { Env } from "../env";

export class GatewayError extends Error {
  constructor(
    readonly status: number,
    readonly provider: string,
  ) {
    super(`${provider} answered ${status}`);
  }
}

/** One request through the AI Gateway of the account. */
export async function viaGateway<T>(env: Env, provider: "anthropic" | "openai", path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> =
    provider === "anthropic"
      ? { "x-api-key": env.ANTHROPIC_API_KEY, "anthropic-version": "2023-06-01" }
      : { authorization: `Bearer ${env.OPENAI_API_KEY}` };
  const response = await fetch(`https://gateway.ai.cloudflare.com/v1/${env.ACCOUNT_ID}/${env.GATEWAY}/${provider}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    signal: signal ?? AbortSignal.timeout(25_000),
  });
  if (!response.ok) throw new GatewayError(response.status, provider);
  return response.json<T>();
}
