import { fetchAnswer } from "./llm";
import { telemetry } from "./telemetry";

export async function names(prompt: string): Promise<string[]> {
  const answer = await fetchAnswer(prompt);
  // expect: silent-fallback/default-value warning
  if (answer.type !== "success") return [];
  return answer.text.split(",");
}

export async function namesTold(prompt: string): Promise<string[]> {
  const answer = await fetchAnswer(prompt);
  // expect-none: silent-fallback
  if (answer.type !== "success") {
    telemetry.sendMSFTTelemetryEvent("names.failed", { reason: answer.reason });
    return [];
  }
  return answer.text.split(",");
}

export async function namesThrown(prompt: string): Promise<string[]> {
  const answer = await fetchAnswer(prompt);
  switch (answer.type) {
    case "success":
      return answer.text.split(",");
    // expect-none: silent-fallback
    case "failed":
      throw new Error(answer.reason);
  }
}

export async function ternary(prompt: string): Promise<string> {
  const answer = await fetchAnswer(prompt);
  // expect: silent-fallback/default-value warning
  return answer.type === "success" ? answer.text : "";
}
