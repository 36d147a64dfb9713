import type { Room } from "./room";

export interface Env {
  readonly AI: Ai;
  readonly PLANS: KVNamespace;
  readonly ROOM: DurableObjectNamespace<Room>;
  readonly METRICS: AnalyticsEngineDataset;
  readonly DIGEST_MODEL?: keyof AiModels;
}

export interface Plan {
  readonly features: readonly string[];
  readonly messagesPerDay: number;
}

export async function planOf(env: Env, team: string): Promise<Plan> {
  return (await env.PLANS.get<Plan>(team, "json")) ?? { features: [], messagesPerDay: 0 };
}
