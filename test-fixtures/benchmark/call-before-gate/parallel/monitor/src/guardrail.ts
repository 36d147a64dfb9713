import { classifier } from "./classifier.js";

export const guardrail = async (text: string): Promise<{ rejected: boolean; reason?: string }> => {
  const label = await classifier.label(text);
  return label === "off-topic" ? { rejected: true, reason: label } : { rejected: false };
};
