import { describe, expect, it } from "vitest";
import type { ExpressionId } from "../lower/facts.ts";
import { UNKNOWN, hostBeforeUnknown, joinUrl, modelInUrl, splitUrl, type TextValue } from "./url-text.ts";

const text = (value: string): TextValue => ({ kind: value.includes(UNKNOWN) ? "text" : "string", text: value, at: { file: "/a.ts", id: 0 as ExpressionId }, hops: [], isDefault: false });

describe("splitUrl", () => {
  it("keeps the host and the constant end of the path", () => {
    expect(splitUrl("https://api.openai.com/v1/chat/completions?x=1")).toEqual({ host: "api.openai.com", pathSuffix: "/v1/chat/completions" });
    expect(splitUrl("wss://api.openai.com/v1/realtime?model=m")).toEqual({ host: "api.openai.com", pathSuffix: "/v1/realtime" });
    expect(splitUrl("https://hunyuan.tencentcloudapi.com")).toEqual({ host: "hunyuan.tencentcloudapi.com", pathSuffix: "/" });
    expect(splitUrl(`https://api.openai.com${UNKNOWN}`)).not.toHaveProperty("pathSuffix");
    expect(splitUrl(`${UNKNOWN}/v1/messages`)).toEqual({ pathSuffix: "/v1/messages" });
    expect(splitUrl(`https://${UNKNOWN}/v1/messages`)).toEqual({ pathSuffix: "/v1/messages" });
    expect(splitUrl(`https://bedrock-runtime.${UNKNOWN}.amazonaws.com/model/${UNKNOWN}/converse`)).toEqual({ host: "bedrock-runtime.*.amazonaws.com", pathSuffix: "/converse", path: "/model/*/converse" });
  });
});

describe("hostBeforeUnknown", () => {
  it("is there where some end of the path is unknown, and only then", () => {
    expect(hostBeforeUnknown(`https://api.openai.com${UNKNOWN}`)).toBe("api.openai.com");
    expect(hostBeforeUnknown(`https://api.openai.com/v1/${UNKNOWN}?alt=sse`)).toBe("api.openai.com");
    expect(hostBeforeUnknown(`https://api.openai.com/v1/${UNKNOWN}/bulk`)).toBeUndefined();
    expect(hostBeforeUnknown("https://api.openai.com/v1/files")).toBeUndefined();
    expect(hostBeforeUnknown(`https://${UNKNOWN}/v1`)).toBeUndefined();
  });
});

describe("joinUrl", () => {
  it("puts a path behind a base, and leaves a whole URL alone", () => {
    expect(joinUrl(text("https://a.example/v1/"), text("/chat")).text).toBe("https://a.example/v1/chat");
    expect(joinUrl(undefined, text("chat"))).toMatchObject({ kind: "text", text: `${UNKNOWN}/chat` });
    expect(joinUrl(text("https://a.example"), text("https://b.example/x")).text).toBe("https://b.example/x");
  });
});

describe("modelInUrl", () => {
  it("reads it from the path or the query", () => {
    expect(modelInUrl("path:/models/{model}:", text("https://g.example/v1/models/gemini-2.5-pro:generateContent?alt=sse"))).toMatchObject({ kind: "string", text: "gemini-2.5-pro" });
    expect(modelInUrl("path:/ai/run/{model}", text(`https://c.example/${UNKNOWN}/ai/run/@cf/meta/llama-3-8b`))).toMatchObject({ text: "@cf/meta/llama-3-8b" });
    expect(modelInUrl("query:model", text("wss://a.example/v1/realtime?model=gpt-realtime&x=1"))).toMatchObject({ text: "gpt-realtime" });
    expect(modelInUrl("path:/models/{model}:", text(`https://g.example/v1/models/${UNKNOWN}:generateContent`))).toBeUndefined();
  });
});
