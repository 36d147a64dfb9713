import type { Plan } from "@/lib/db/queries";

export function systemPrompt(plan: Plan): string {
  const base = "You help people to write. Be brief, and ask when something is unclear.";
  return plan === "pro" ? `${base} You may use the outline tool.` : base;
}

export const titlePrompt = "Write a title of at most 60 characters. No quotes, no colons.";
