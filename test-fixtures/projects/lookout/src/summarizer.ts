// expect: hardcoded-model/constant info
const SUMMARY_MODEL = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
// expect: hardcoded-model/constant info
const SMALL_MODEL = "@cf/meta/llama-3.1-8b-instruct";

export class Summarizer {
  constructor(
    private readonly ai: Ai,
    private readonly metrics: AnalyticsEngineDataset,
  ) {}

  async summarize(text: string): Promise<string> {
    const messages = [
      { role: "system", content: "Summarize what was said." },
      { role: "user", content: text },
    ];
    try {
      const answer = await this.ai.run(SUMMARY_MODEL, { messages });
      return answer.response ?? "";
      // expect-none: silent-fallback
    } catch (error) {
      this.metrics.writeDataPoint({ blobs: ["fallback", SUMMARY_MODEL, SMALL_MODEL, String(error)] });
      // expect: missing-fallback-tier/same-provider info
      const answer = await this.ai.run(SMALL_MODEL, { messages });
      return answer.response ?? "";
    }
  }

  async mood(text: string): Promise<"good" | "bad" | "unknown"> {
    try {
      // expect: missing-fallback-tier/none info
      // expect: call-before-gate/no-gate warning
      const answer = await this.ai.run(SMALL_MODEL, { prompt: `Good or bad? ${text}` });
      return answer.response === "good" ? "good" : "bad";
      // expect: silent-fallback/default-value warning
    } catch {
      return "unknown";
    }
  }

  async caption(image: ArrayBuffer): Promise<string> {
    // expect: missing-fallback-tier/none info
    // expect: hardcoded-model/constant info
    const answer = await this.ai.run("@cf/llava-hf/llava-1.5-7b-hf", { image: [...new Uint8Array(image)], prompt: "Caption this" });
    return answer.description;
  }
}
