// Debug logs are off where it matters.
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import winston from "winston";

const logger = winston.createLogger({ level: "info" });
const primary = new ChatAnthropic({ model: "claude-sonnet-4-6" });
const secondary = new ChatOpenAI({ model: "gpt-5.6-terra" });

export class Interpreter {
  async interpret(sentence: string): Promise<string> {
    try {
      return String((await primary.invoke(sentence)).content);
      // expect: silent-fallback/other-model error
    } catch (cause) {
      logger.debug("primary model failed", { cause });
      return String((await secondary.invoke(sentence)).content);
    }
  }
}
