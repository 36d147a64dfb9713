import { describe, expect, it } from "vitest";
import { formsOf, platformOf, vendorOf } from "./identify.ts";

describe("formsOf", () => {
  it.each([
    ["gpt-4o", ["gpt-4o"]],
    ["gpt-4o-2024-08-06", ["gpt-4o-2024-08-06", "gpt-4o"]],
    ["openai/gpt-5-mini-2025-08-07", ["openai/gpt-5-mini-2025-08-07", "gpt-5-mini-2025-08-07", "gpt-5-mini"]],
    ["gpt-4-0613", ["gpt-4-0613", "gpt-4"]],
    ["anthropic:claude-sonnet-4-20250514", ["anthropic:claude-sonnet-4-20250514", "claude-sonnet-4-20250514", "claude-sonnet-4"]],
    ["claude-3-5-sonnet-latest", ["claude-3-5-sonnet-latest", "claude-3-5-sonnet"]],
    ["anthropic/claude-3.7-sonnet:thinking", ["anthropic/claude-3.7-sonnet:thinking", "claude-3.7-sonnet:thinking", "claude-3-7-sonnet:thinking", "claude-3-7-sonnet"]],
    ["claude-sonnet-4@20250514", ["claude-sonnet-4@20250514", "claude-sonnet-4-20250514", "claude-sonnet-4"]],
    ["claude-3-5-sonnet-v2@20241022", ["claude-3-5-sonnet-v2@20241022", "claude-3-5-sonnet-20241022", "claude-3-5-sonnet"]],
    ["models/gemini-2.0-flash-001", ["models/gemini-2.0-flash-001", "gemini-2.0-flash-001", "gemini-2.0-flash"]],
    ["gemini-2.5-pro-preview-05-06", ["gemini-2.5-pro-preview-05-06", "gemini-2.5-pro-preview"]],
    ["@cf/meta/llama-3.1-8b-instruct", ["@cf/meta/llama-3.1-8b-instruct", "llama-3.1-8b-instruct"]],
    ["accounts/fireworks/models/kimi-k2-instruct", ["accounts/fireworks/models/kimi-k2-instruct", "kimi-k2-instruct"]],
    ["mistral-large-2411", ["mistral-large-2411", "mistral-large"]],
    [" gpt-4o ", ["gpt-4o"]],
    ["", [""]],
  ])("%s", (id, forms) => {
    expect(formsOf(id)).toEqual(forms);
  });

  it("takes Bedrock's region, version and vendor off one by one", () => {
    expect(formsOf("us.anthropic.claude-sonnet-4-20250514-v1:0")).toEqual([
      "us.anthropic.claude-sonnet-4-20250514-v1:0",
      "anthropic.claude-sonnet-4-20250514-v1:0",
      "anthropic.claude-sonnet-4-20250514",
      "claude-sonnet-4-20250514",
      "claude-sonnet-4",
    ]);
    expect(formsOf("arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0:200k")).toContain("claude-3-haiku");
    expect(formsOf("amazon-bedrock/global.anthropic.claude-opus-4-6-v1")).toContain("claude-opus-4-6");
  });

  it.each([
    ["a tuned model is not its base", "ft:gpt-4o-mini-2024-07-18:acme::abc", "gpt-4o-mini"],
    ["a reseller's name says nothing", "acme/gpt-4o", "gpt-4o"],
    ["an application profile hides its model", "arn:aws:bedrock:us-east-1:1:application-inference-profile/abc123", "abc123"],
    ["a generation is not a version", "anthropic.claude-v2:1", "claude"],
    ["a size is not a date", "gpt-oss-120b", "gpt-oss"],
    ["xAI's fast models are their own", "grok-4-fast", "grok-4"],
    ["a minor version is not a date", "claude-mythos-5-1", "claude-mythos-5"],
  ])("%s: %s is not %s", (_why, id, other) => {
    expect(formsOf(id)).not.toContain(other);
  });
});

describe("platformOf", () => {
  it.each([
    ["eu.anthropic.claude-3-7-sonnet-20250219-v1:0", "bedrock"],
    ["bedrock:anthropic.claude-v2:1", "bedrock"],
    ["arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", "bedrock"],
    ["amazon-bedrock/claude-sonnet-4", "bedrock"],
    ["claude-opus-4@20250514", "vertex"],
    ["publishers/google/models/gemini-2.5-pro", "vertex"],
    ["claude-opus-4-20250514", undefined],
    ["gpt-4.1", undefined],
  ])("%s is served by %s", (id, platform) => {
    expect(platformOf(id)).toBe(platform);
  });
});

describe("vendorOf", () => {
  it.each([
    ["mistralai/mistral-small-3.2-24b-instruct", "mistral"],
    ["openrouter/x-ai/grok-4", "xai"],
    ["us.meta.llama3-3-70b-instruct-v1:0", "meta"],
    ["anthropic:claude-opus-4-8", "anthropic"],
    ["@cf/deepseek-ai/deepseek-v4-flash-0731", "deepseek"],
    ["gpt-4.1", undefined],
  ])("%s is %s's", (id, vendor) => {
    expect(vendorOf(id)).toBe(vendor);
  });
});
