async function classify(text: string): Promise<string> {
  const response = await fetch("/api/classify", { method: "POST", body: JSON.stringify({ text }) });
  if (!response.ok) throw new Error(`classification failed: ${response.status}`);
  return (await response.json()).verdict;
}

export const outputGuardrail = {
  name: "offensive",
  async execute({ agentOutput }: { agentOutput: string }) {
    try {
      const verdict = await classify(agentOutput);
      return { tripwireTriggered: verdict !== "fine", outputInfo: verdict };
      // The guardrail breaks, and says that all is well.
      // expect: silent-fallback/default-value warning
    } catch {
      return { tripwireTriggered: false, outputInfo: "not classified" };
    }
  },
};

export const strictGuardrail = {
  name: "offensive, closed",
  async execute({ agentOutput }: { agentOutput: string }) {
    try {
      const verdict = await classify(agentOutput);
      return { tripwireTriggered: verdict !== "fine", outputInfo: verdict };
      // expect-none: silent-fallback the failure is on record
    } catch (error) {
      console.warn("guardrail failed, blocking", error);
      return { tripwireTriggered: true, outputInfo: "not classified" };
    }
  },
};
