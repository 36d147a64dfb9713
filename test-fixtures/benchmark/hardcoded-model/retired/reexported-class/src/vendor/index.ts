export { default as Claude } from "@anthropic-ai/sdk";
export * as gpt from "openai";
