import type { Logger } from "pino";
import type { LlmClient } from "./lib/llm.ts";

export type Feature = "summaries" | "translations" | "labels";

export interface Tenant {
  readonly id: string;
  readonly plan: "free" | "team" | "business";
}

export interface AppEnv {
  Variables: {
    tenant: Tenant;
    llm: LlmClient;
    log: Logger;
  };
}
