// fixture: infos
// Cloudflare's gateway takes one model or several; several are tried in turn.
import { createAiGateway } from "ai-gateway-provider";
import { createOpenAI } from "ai-gateway-provider/providers/openai";
import { createAnthropic } from "ai-gateway-provider/providers";
import { generateText } from "ai";

const gateway = createAiGateway({ accountId: "acc", gateway: "main", apiKey: process.env.CF_AIG_TOKEN });
const openai = createOpenAI();
const anthropic = createAnthropic();

// expect: missing-fallback-tier/none
export const alone = (prompt: string) => generateText({ model: gateway(openai("gpt-5.4-mini")), prompt });
// expect-none: missing-fallback-tier
export const inTurn = (prompt: string) => generateText({ model: gateway([openai("gpt-5.4-mini"), anthropic("claude-haiku-4-5")]), prompt });
