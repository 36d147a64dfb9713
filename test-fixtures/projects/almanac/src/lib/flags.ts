import { Statsig, StatsigUser } from "@statsig/statsig-node-core";
import { env } from "@/env";

const statsig = new Statsig(env.STATSIG_SECRET);
const ready = statsig.initialize();

/** Whether a gate is open for a user. */
export async function isEnabled(gate: "auto_titles" | "weekly_digest", userId: string): Promise<boolean> {
  await ready;
  return statsig.checkGate(new StatsigUser({ userID: userId }), gate);
}
