import OpenAI from "openai";
import assistant from "./settings/assistant.json" with { type: "json" };

const openai = new OpenAI();

export async function greet(name: string) {
  const { choices } = await openai.chat.completions.create({
    model: assistant.model,
    temperature: assistant.temperature,
    messages: [
      { role: "system", content: assistant.greeting },
      { role: "user", content: name },
    ],
  });
  return choices[0]?.message.content ?? assistant.greeting;
}
