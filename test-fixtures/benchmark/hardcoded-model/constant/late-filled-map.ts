// A map that is filled as clients are needed: only its type says what it holds.
import OpenAI from "openai";

const clients = new Map<string, OpenAI>();

function clientOf(tenant: string): OpenAI {
  let client = clients.get(tenant);
  if (client === undefined) {
    client = new OpenAI({ project: tenant });
    clients.set(tenant, client);
  }
  return client;
}

export const complete = (tenant: string, input: string) =>
  // expect: hardcoded-model/constant info
  clientOf(tenant).responses.create({ model: "gpt-5.4-mini", input });

class Pool {
  private readonly cache: Record<string, OpenAI> = {};
  get(tenant: string) {
    this.cache[tenant] ??= new OpenAI({ project: tenant });
    return this.cache[tenant];
  }
}
const pool = new Pool();
export const pooled = (tenant: string, input: string) =>
  // expect: hardcoded-model/constant info
  pool.get(tenant).responses.create({ model: "gpt-5.4-nano", input });
