import { describe, expect, it } from "vitest";
import { endpointOfHost, endpointWords, httpEndpoints, isGateway, matchEndpoint } from "./http.ts";

describe("endpoints", () => {
  it("are found by host and the end of the path", () => {
    expect(matchEndpoint({ host: "api.anthropic.com", pathSuffix: "/v1/messages" })).toMatchObject({ provider: "anthropic", kind: "generate", model: "model" });
    expect(matchEndpoint({ host: "api.openai.com", pathSuffix: "/v1/embeddings/" })).toMatchObject({ provider: "openai", kind: "embed" });
    expect(matchEndpoint({ host: "generativelanguage.googleapis.com", pathSuffix: "/v1beta/models/gemini-2.5-pro:streamGenerateContent" })).toMatchObject({ provider: "google", model: "path:/models/{model}:" });
    expect(matchEndpoint({ host: "generativelanguage.googleapis.com", pathSuffix: ":countTokens" })).toMatchObject({ kind: "metadata" });
    expect(matchEndpoint({ host: "api-inference.huggingface.co", pathSuffix: "/models/bigcode/starcoder" })).toMatchObject({ provider: "huggingface" });
  });

  it("are found at the root of a host that serves one thing", () => {
    expect(matchEndpoint({ host: "hunyuan.tencentcloudapi.com", pathSuffix: "/" })).toMatchObject({ provider: "tencent", model: "Model" });
    expect(matchEndpoint({ host: "aip.baidubce.com", pathSuffix: "/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions_pro" })).toMatchObject({ provider: "baidu", kind: "generate" });
    expect(matchEndpoint({ host: "aip.baidubce.com", pathSuffix: "/oauth/2.0/token" })).toBeUndefined();
  });

  it("tell a longer path from the one it begins with", () => {
    expect(matchEndpoint({ host: "api.anthropic.com", pathSuffix: "/v1/messages/count_tokens" })).toMatchObject({ kind: "metadata" });
    expect(matchEndpoint({ host: "api.anthropic.com", pathSuffix: "/v1/messages/batches" })).toMatchObject({ model: "requests[].params.model" });
  });

  it("are found where a label of the host is unknown or varies", () => {
    expect(matchEndpoint({ host: "bedrock-runtime.us-east-1.amazonaws.com", pathSuffix: "/invoke" })).toMatchObject({ provider: "bedrock" });
    expect(matchEndpoint({ host: "bedrock-runtime.*.amazonaws.com", pathSuffix: "/converse" })).toMatchObject({ provider: "bedrock" });
    expect(matchEndpoint({ host: "acme.openai.azure.com", pathSuffix: "/chat/completions" })).toMatchObject({ provider: "azure" });
    expect(matchEndpoint({ host: "*-aiplatform.googleapis.com", pathSuffix: ":rawPredict" })).toMatchObject({ provider: "vertex" });
  });

  it("are found without a host only by paths that are theirs", () => {
    expect(matchEndpoint({ pathSuffix: "/v1/chat/completions" })).toMatchObject({ provider: "openai-compatible" });
    expect(matchEndpoint({ pathSuffix: "/v1/messages" })).toMatchObject({ provider: "anthropic-compatible" });
    expect(matchEndpoint({ pathSuffix: ":generateContent" })).toMatchObject({ provider: "google" });
    expect(matchEndpoint({ pathSuffix: "/chat" })).toBeUndefined();
    expect(matchEndpoint({ pathSuffix: "/invoke" })).toBeUndefined();
    expect(matchEndpoint({ host: "api.openai.com" })).toBeUndefined();
  });

  it("stand for a whole host that serves little else", () => {
    expect(endpointOfHost("api.openai.com")).toMatchObject({ provider: "openai", kind: "generate", paths: [] });
    expect(endpointOfHost("generativelanguage.googleapis.com")).toMatchObject({ provider: "google" });
    expect(endpointOfHost("api.cloudflare.com")).toBeUndefined();
    expect(endpointOfHost("api.twilio.com")).toBeUndefined();
  });

  it("say which providers pass requests on", () => {
    expect(["openrouter", "vercel", "portkey", "openai", "azure"].map(isGateway)).toEqual([true, true, true, false, false]);
  });

  it("are found behind a known host where a part of the path is open", () => {
    expect(matchEndpoint({ host: "api.replicate.com", pathSuffix: "/predictions", path: "/v1/models/*/predictions" })).toMatchObject({ provider: "replicate" });
    expect(matchEndpoint({ host: "api.elevenlabs.io", path: "/v1/text-to-speech/*" })).toMatchObject({ provider: "elevenlabs", kind: "speech" });
    expect(matchEndpoint({ host: "api.cloudflare.com", path: "/client/v4/accounts/*/ai/run/*" })).toMatchObject({ provider: "cloudflare" });
    expect(matchEndpoint({ host: "api.cloudflare.com", pathSuffix: "/purge_cache", path: "/client/v4/zones/*/purge_cache" })).toBeUndefined();
    expect(matchEndpoint({ host: "api.elevenlabs.io", path: "/v1/voices/*" })).toBeUndefined();
  });

  it("are not taken for another service's", () => {
    expect(matchEndpoint({ host: "api.twilio.com", pathSuffix: "/v1/messages" })).toBeUndefined();
    expect(matchEndpoint({ host: "llm.internal:8000", pathSuffix: "/v1/chat/completions" })).toMatchObject({ provider: "openai-compatible" });
    expect(matchEndpoint({ host: "notapi.openai.com.evil.example", pathSuffix: "/v1/embeddings" })).toBeUndefined();
    expect(matchEndpoint({ host: "api.openai.com", pathSuffix: "/v1/organization/users" })).toBeUndefined();
  });

  it("are mentioned by host or path", () => {
    const mentionsEndpoint = (text: string): boolean => endpointWords().some((word) => text.includes(word));
    expect(mentionsEndpoint("await fetch(`${base}/v1/chat/completions`)")).toBe(true);
    expect(mentionsEndpoint("const url = `https://bedrock-runtime.${region}.amazonaws.com/model/`")).toBe(true);
    expect(mentionsEndpoint("fetch('https://api.stripe.com/v1/charges')")).toBe(false);
    expect(mentionsEndpoint("const url = 'https://openrouter.ai/api/v1'")).toBe(true);
    expect(mentionsEndpoint("<a href='https://openrouter.ai/settings/keys'>")).toBe(false);
  });

  it("say where the model is", () => {
    for (const endpoint of httpEndpoints()) {
      expect(endpoint.model).toMatch(/^(?:|[\w.[\]]+|path:\S*\{model\}\S*|query:\w+|header:[\w-]+)$/);
      expect(endpoint.paths.length).toBeGreaterThan(0);
    }
  });
});
