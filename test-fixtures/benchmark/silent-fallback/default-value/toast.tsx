// fixture: path=src/Rewrite.tsx
import { toast } from "sonner";
import OpenAI from "openai";

const openai = new OpenAI({ dangerouslyAllowBrowser: true });

export async function rewrite(input: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    /* expect-none: silent-fallback the user is told that it failed */
  } catch {
    toast.error("The assistant is not available.");
    return input;
  }
}
