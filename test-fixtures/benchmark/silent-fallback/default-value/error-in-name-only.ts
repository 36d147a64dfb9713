import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const notWorkingText = "I can't answer right now. Please come back later.";

interface Message {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** The name says error; what the caller gets is a message like any other. */
export async function respond(question: Message): Promise<{ readonly messages: readonly Message[] }> {
  try {
    const answer = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 500, messages: [question] });
    return { messages: [question, { role: "assistant", content: JSON.stringify(answer.content) }] };
    // expect: silent-fallback/default-value warning
  } catch (error: unknown) {
    const errorMessage: Message = { role: "assistant", content: notWorkingText };
    return { messages: [question, errorMessage] };
  }
}
