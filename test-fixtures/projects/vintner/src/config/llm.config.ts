import { registerAs } from "@nestjs/config";

export type LlmProvider = "groq" | "mistral" | "cohere";

export interface LlmConfig {
  readonly provider: LlmProvider;
  readonly model: string;
  readonly backupModel: string;
}

const DEFAULT_MODELS: Record<LlmProvider, string> = {
  // known-miss: hardcoded-model/constant the settings of a namespace come by its key
  groq: "llama-3.3-70b-versatile",
  // known-miss: hardcoded-model/constant the settings of a namespace come by its key
  mistral: "mistral-large-latest",
  // known-miss: hardcoded-model/constant the settings of a namespace come by its key
  cohere: "command-a-03-2025",
};

export const llmConfig = registerAs("llm", (): LlmConfig => {
  const provider = (process.env.LLM_PROVIDER ?? "mistral") as LlmProvider;
  return {
    provider,
    model: process.env.LLM_MODEL ?? DEFAULT_MODELS[provider],
    // known-miss: hardcoded-model/constant the settings of a namespace come by its key
    backupModel: process.env.LLM_BACKUP_MODEL ?? "mistral-small-latest",
  };
});
