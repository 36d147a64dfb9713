import Anthropic from "@anthropic-ai/sdk";
import { assistant } from "@/config/assistant";
import { manuals } from "@/services/manuals";
import { logger } from "@/lib/telemetry";

const anthropic = new Anthropic();

export async function answerFaq(question: string): Promise<string> {
  const passages = await manuals.passagesFor(question);
  try {
    const message = await anthropic.messages.create({
      model: assistant.model,
      max_tokens: assistant.maxTokens,
      messages: [{ role: "user", content: `${passages.join("\n\n")}\n\n${question}` }],
    });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  } catch (error) {
    logger.warn({ error, question }, "answered with the manual's own words");
    return passages.join("\n\n");
  }
}
