import { loadConfig } from "c12";
import type { LanguageModel } from "ai";

export interface Config {
  modelByRole: { chat?: LanguageModel; edit?: LanguageModel };
  seatsByPlan: Record<string, number>;
}

export const getConfig = async (): Promise<Config> => (await loadConfig<Config>({ name: "mender" })).config;
