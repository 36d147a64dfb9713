/** What the desk's services call. The registry chooses the model and walks down the tiers. */
import Anthropic from "@anthropic-ai/sdk";
import { withFallback, type Tier } from "@/lib/model-registry";
import { telemetry } from "@/lib/telemetry";

const anthropic = new Anthropic({ maxRetries: 1 });

export interface CompletionRequest {
  readonly system: string;
  readonly prompt: string;
  readonly tier?: Tier;
  readonly maxTokens?: number;
}

export async function complete({ system, prompt, tier = "general", maxTokens = 800 }: CompletionRequest): Promise<string> {
  const message = await withFallback({ tier, provider: "anthropic" }, (model) =>
    anthropic.messages.create({
      model,
      system,
      max_tokens: maxTokens,
      messages: [{ role: "user", content: prompt }],
    }),
  );
  telemetry.count("tokens", { model: message.model });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
