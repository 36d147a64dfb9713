import { Inngest } from "inngest";
import { ask } from "../ai";

const inngest = new Inngest({ id: "kiln" });

export const glossary = inngest.createFunction({ id: "glossary" }, { event: "word/added" }, async ({ event, step }) => {
  const text = await step.run("explain", () => ask(`Explain ${event.data.word}`));
  await step.run("save", async () => fetch("http://glossary.internal", { method: "POST", body: JSON.stringify({ text }) }));
});
