import type { Env } from "../env";

/** A data point that the alerts are made from. */
export function track(env: Env, name: string, ...blobs: string[]): void {
  env.EVENTS.writeDataPoint({ indexes: [name], blobs });
}
