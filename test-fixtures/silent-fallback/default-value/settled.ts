import { ChatMistralAI } from "@langchain/mistralai";

const llm = new ChatMistralAI({ model: "mistral-small-latest" });

export async function summaries(chapters: readonly string[]): Promise<string[]> {
  const results = await Promise.allSettled(chapters.map((chapter) => llm.invoke(`Summarise: ${chapter}`)));
  // expect: silent-fallback/default-value warning
  return results.map((result) => (result.status === "fulfilled" ? String(result.value.content) : ""));
}

/** The results are nobody's business here, and what is thrown is about something else. */
export async function warmUp(chapters: readonly string[]): Promise<void> {
  if (chapters.length > 40) throw new RangeError("rejected"); // expect-none-here: silent-fallback
  await Promise.allSettled(chapters.map((chapter) => llm.invoke(`Summarise: ${chapter}`)));
}

export async function counted(chapters: readonly string[]): Promise<number> {
  const results = await Promise.allSettled(chapters.map((chapter) => llm.invoke(`Summarise: ${chapter}`)));
  let done = 0;
  for (const { status } of results) {
    switch (status) {
      case "fulfilled": // expect-here: silent-fallback/default-value
        done++;
        break;
      case "rejected":
        break;
    }
  }
  return done;
}
