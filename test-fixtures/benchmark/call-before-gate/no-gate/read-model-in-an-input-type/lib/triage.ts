import type { TriageInput } from "./types";

export const triage = async (input: TriageInput) => {
  // expect: call-before-gate/no-gate warning "POST /api/triage"
  const answer = await input.config.model.complete({ messages: [{ role: "user", content: `${input.config.language}: ${input.ticket}` }] });
  return answer.trim();
};
