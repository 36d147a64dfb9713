import { generateText } from "ai";
const JURY = {
  // expect: hardcoded-model/revocable warning
  strict: "anthropic/claude-opus-4.8",
  // expect: hardcoded-model/retired error
  mild: "openai/gpt-4-turbo",
};
export async function judge(prompt: string) {
  const votes = await Promise.all(
    Object.entries(JURY).map(async ([name, model]) => {
      const { text } = await generateText({ model, prompt });
      return [name, text] as const;
    }),
  );
  return Object.fromEntries(votes);
}
