import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
import * as Sentry from "@sentry/node";
import pRetry, { AbortError } from "p-retry";

const KINDS = ["lease", "employment", "sale", "other"] as const;
export type Kind = (typeof KINDS)[number];

// expect: hardcoded-model/retired warning
const ROUTER = "us.anthropic.claude-opus-4-1-20250805-v1:0";
// expect: hardcoded-model/retired error
const LABELLER = "anthropic.claude-sonnet-4-20250514-v1:0";

/** Sorts what comes in; on Bedrock, because the documents may not leave the account. */
export class TriageAgent {
  private readonly bedrock = new BedrockRuntimeClient({ region: process.env.AWS_REGION });

  async kindOf(document: string): Promise<Kind> {
    try {
      const answer = await pRetry(() => this.converse(ROUTER, `One of ${KINDS.join(", ")}:\n\n${document}`), { retries: 2 });
      return KINDS.find((kind) => answer.includes(kind)) ?? "other";
      // expect-none: silent-fallback
    } catch (error) {
      Sentry.captureException(error);
      return this.byKeywords(document);
    }
  }

  async labelsOf(document: string): Promise<string[]> {
    // expect: silent-fallback/default-value warning
    const answer = await this.converse(LABELLER, `Labels for:\n\n${document}`).catch(() => "");
    return answer.split(",").filter(Boolean);
  }

  private byKeywords(document: string): Kind {
    return /tenant|landlord/i.test(document) ? "lease" : "other";
  }

  private async converse(modelId: string, text: string): Promise<string> {
    // expect: missing-fallback-tier/none warning
    const { output, stopReason } = await this.bedrock.send(
      new ConverseCommand({ modelId, messages: [{ role: "user", content: [{ text }] }], inferenceConfig: { maxTokens: 200 } }),
    );
    if (stopReason === "content_filtered") throw new AbortError("filtered");
    return output?.message?.content?.[0]?.text ?? "";
  }
}
