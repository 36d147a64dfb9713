import { AnthropicLlm } from "./anthropic.js";
import { OpenAiLlm } from "./openai.js";

export const fast = new OpenAiLlm();
export const careful = new AnthropicLlm(process.env["CAREFUL_MODEL"]!);
