import Groq from "groq-sdk";

const groq = new Groq();

export async function draftOffer(customer: string, items: readonly string[]) {
  const completion = await groq.chat.completions.create({
    model: "llama-3.3-70b-versatile",
    messages: [{ role: "user", content: `Offer for ${customer}: ${items.join(", ")}` }],
  });
  return { customer, text: completion.choices[0]?.message.content ?? "" };
}
