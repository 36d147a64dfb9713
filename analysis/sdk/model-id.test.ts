import { describe, expect, it } from "vitest";
import { isModelId, looksLikeModelInSlot, providerOf } from "./model-id.ts";

describe("a literal anywhere", () => {
  it.each([
    "claude-mythos-5", "claude-fable-5", "mythos-5-adv", "claude-opus-4-20250514", "claude-3-5-sonnet-latest", "gpt-4", "gpt-4o-mini", "gpt-5.1-codex-max",
    "o3-mini", "text-embedding-3-small", "gemini-2.5-flash", "models/gemini-1.5-pro", "us.anthropic.claude-mythos-5-v1:0",
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0",
    "anthropic/claude-opus-4.5", "openai:gpt-4o", "accounts/fireworks/models/llama-v3p1-8b-instruct", "@cf/meta/llama-3-8b-instruct",
    "llama3.1:8b", "mistral-large-latest", "command-r-plus", "grok-4", "deepseek-chat", "ft:gpt-4o-mini-2024-07-18:acme::abc123",
    "kimi-k2-0711-preview", "moonshot-v1-32k", "glm-4-plus", "glm-4.5v", "qwen-plus-latest", "qwen3-max", "qwq-plus", "MiniMax-M2", "abab6.5s-chat", "doubao-1-5-pro-32k-250115", "doubao-seed-1-6-250615",
    "ernie-4.0-turbo-8k", "hunyuan-turbos-latest", "fal-ai/flux/dev",
  ])("%s is a model", (text) => {
    expect(isModelId(text)).toBe(true);
  });

  it.each([
    "claude-code", "claude-desktop", "claude-code-20250219", "claude", "gpt", "openai", "application/json", "gpt-tokenizer", "@anthropic-ai/sdk",
    "text/event-stream", "o3", "sonnet", "node:fs", "openai:default", "anthropic/sdk", "us-east-1", "2024-07-18", "gemini", "llama-index", "qwen-agent", "kimi", "glm-matrix", "minimax-search", "seed-data", "seed-1", "ernie-bot-sdk", "hunyuan-sdk", "",
  ])("%s is none", (text) => {
    expect(isModelId(text)).toBe(false);
  });
});

describe("a value in a model's place", () => {
  it.each(["o3", "sonnet", "gpt-4o", "prod-gpt4-eu", "my_deployment_1", "@openai-prod/gpt-4o", "poolside/laguna-s-2.1"])("%s looks like one", (text) => {
    expect(looksLikeModelInSlot(text)).toBe(true);
  });

  it.each(["", "your-model-here", "default", "fast chat model", "<model>", "placeholder-model"])("%s does not", (text) => {
    expect(looksLikeModelInSlot(text)).toBe(false);
  });
});

describe("the provider", () => {
  it.each([
    ["claude-mythos-5", "anthropic"],
    ["anthropic/claude-opus-4.5", "anthropic"],
    ["us.anthropic.claude-mythos-5-v1:0", "bedrock"],
    ["claude-sonnet-4@20250514", "vertex"],
    ["openai:gpt-4o", "openai"],
    ["bedrock_converse:anthropic.claude-3-haiku-20240307-v1:0", "bedrock"],
    ["google_vertexai:gemini-2.5-pro", "vertex"],
    ["x-ai/grok-4", "xai"],
    ["o3", "openai"],
    ["qwen/qwen-2.5-72b-instruct", "alibaba"],
    ["gemini-2.5-pro", "google"],
  ])("of %s is %s", (text, provider) => {
    expect(providerOf(text)).toBe(provider);
  });

  it("of open weights and other text is nobody", () => {
    expect(providerOf("llama-3.1-70b-instruct")).toBeUndefined();
    expect(providerOf("hello world")).toBeUndefined();
  });
});
