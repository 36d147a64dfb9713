import { ChatAnthropic } from "@langchain/anthropic";
import { describe, expect, it, vi } from "vitest";
import { chooseDesk } from "@/agents/triage/nodes";

vi.mock("@/lib/llm", () => ({ complete: vi.fn(async () => " baggage ") }));

describe("triage", () => {
  it("trims what the model answers", async () => {
    expect(await chooseDesk({ agent: { id: "a1", desk: "ZRH" }, text: "Where is my bag?" })).toEqual({ desk: "baggage" });
  });

  it.runIf(process.env.LIVE)("answers with a desk", async () => {
    // expect-none
    const model = new ChatAnthropic({ model: "claude-3-7-sonnet-20250219" });
    expect(String((await model.invoke("Where is my bag?")).content)).toContain("baggage");
  });
});
