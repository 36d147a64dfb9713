import type { Room } from "./room";

export interface Env {
  AI: Ai;
  ROOMS: DurableObjectNamespace<Room>;
  SEATS: KVNamespace;
  REPORTS: Queue<ReportJob>;
  EVENTS: AnalyticsEngineDataset;
  ACCOUNT_ID: string;
  GATEWAY: string;
  ANTHROPIC_API_KEY: string;
  OPENAI_API_KEY: string;
  REPORT_MODEL?: string;
}

export interface ReportJob {
  readonly station: string;
  readonly lines: readonly string[];
}
