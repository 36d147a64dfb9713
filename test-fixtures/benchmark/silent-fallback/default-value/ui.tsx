import { useState } from "react";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { toast } from "sonner";

export function useDraft() {
  const [error, setError] = useState<string | null>(null);
  const [draft, setDraft] = useState("");

  async function write(prompt: string) {
    try {
      const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
      setDraft(text);
      // expect-none: silent-fallback the page shows it
    } catch (cause) {
      setError(String(cause));
    }
  }

  async function rewrite(prompt: string) {
    try {
      const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
      setDraft(text);
      // expect-none: silent-fallback
    } catch {
      toast.error("Could not rewrite");
    }
  }

  async function autocomplete(prompt: string) {
    try {
      const { text } = await generateText({ model: openai("gpt-5.4-mini"), prompt });
      setDraft(text);
      // expect: silent-fallback/default-value warning
    } catch {
      setDraft("");
    }
  }

  return { error, draft, write, rewrite, autocomplete };
}
