import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { Serialized } from "@langchain/core/load/serializable";
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatMistralAI } from "@langchain/mistralai";
import { ChatOpenAI } from "@langchain/openai";
import { initChatModel } from "langchain";
import { logger } from "./log.js";

class ModelWatch extends BaseCallbackHandler {
  name = "model-watch";

  override handleLLMError(error: Error): void {
    logger.warn("a model failed", { error: error.message });
  }

  override handleChatModelStart(llm: Serialized): void {
    logger.debug("model", { id: llm.id });
  }
}

const callbacks = [new ModelWatch()];

// expect: hardcoded-model/constant info
const sonnet = new ChatAnthropic({ model: "claude-sonnet-5", callbacks });
// expect: hardcoded-model/constant info
const terra = new ChatOpenAI({ model: "gpt-5.6-terra", callbacks });

/** Routes and answers; the watch sees it when the first one fails. */
// expect-none: silent-fallback
export const conductor = sonnet.withFallbacks([terra]);

// expect: hardcoded-model/constant info
export const small = new ChatMistralAI({ model: "mistral-small-latest", temperature: 0 });

/** Reads fares; nobody has found anything that reads them better. */
// expect: hardcoded-model/retired warning
export const fareReader = () => initChatModel("gpt-4.1", { modelProvider: "openai", temperature: 0 });

export const KNOWN_MODELS = ["claude-sonnet-5", "claude-fable-5", "gpt-5.6-terra"] as const;
