import OpenAI from "openai";
import { grants } from "./grants";

export class ModelNotGranted extends Error {}

/** The only way to a client: asks whether the tenant may use this model. */
export async function clientFor(tenant: string, model: string): Promise<{ client: OpenAI; model: string }> {
  const granted = await grants.of(tenant);
  if (!granted.includes(model)) throw new ModelNotGranted(`${tenant} may not use ${model}`);
  return { client: new OpenAI(), model };
}

export function unguardedClient(): OpenAI {
  return new OpenAI();
}
