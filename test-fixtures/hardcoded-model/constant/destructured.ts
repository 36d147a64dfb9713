import Groq from "groq-sdk";

interface Job {
  readonly text: string;
  readonly options?: { readonly model?: string; readonly language?: string };
}

const groq = new Groq({ apiKey: process.env.GROQ_API_KEY });

export async function run({ text, options = {} }: Job) {
  // expect: hardcoded-model/constant info default model=llama-3.1-8b-instant
  const { model = "llama-3.1-8b-instant", language = "en" } = options;
  return groq.chat.completions.create({
    model,
    messages: [
      { role: "system", content: `Answer in ${language}.` },
      { role: "user", content: text },
    ],
  });
}
