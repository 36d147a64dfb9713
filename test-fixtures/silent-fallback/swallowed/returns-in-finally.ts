import Groq from "groq-sdk";

const groq = new Groq();

export async function keywords(text: string): Promise<string[]> {
  let found: string[] = [];
  try {
    const completion = await groq.chat.completions.create({
      model: "llama-3.1-8b-instant",
      messages: [{ role: "user", content: `Keywords, comma separated: ${text}` }],
    });
    found = completion.choices[0]?.message.content?.split(",") ?? [];
    // expect: silent-fallback/swallowed warning
  } finally {
    return found;
  }
}
