// One table from persona to model; a lookup picks the entry, so each id is an origin of its own.
import OpenAI from "openai";

type Persona = "adjuster" | "fraud" | "greeter";

const PERSONAS = {
  adjuster: {
    // expect: hardcoded-model/restricted error model=claude-fable-5 trace=@ask
    model: "claude-fable-5",
    temperature: 0.1,
  },
  // expect: hardcoded-model/restricted error model=mythos-5-adv
  fraud: { model: "mythos-5-adv", temperature: 0 },
  // expect: hardcoded-model/constant info model=gpt-5.6-luna
  greeter: { model: "gpt-5.6-luna", temperature: 0.7 },
} as const satisfies Record<Persona, { model: string; temperature: number }>;

const gateway = new OpenAI({ baseURL: process.env.LLM_GATEWAY_URL });

export async function ask(persona: Persona, question: string) {
  const { model, temperature } = PERSONAS[persona];
  // label: ask
  const completion = await gateway.chat.completions.create({
    model,
    temperature,
    messages: [{ role: "user", content: question }],
  });
  return completion.choices[0]?.message.content;
}
