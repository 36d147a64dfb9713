import { EventEmitter } from "node:events";
import OpenAI from "openai";
import posthog from "posthog-js";
import StatsD from "hot-shots";
import newrelic from "newrelic";
import winston from "winston";
import debug from "debug";
import { events } from "./events";

const openai = new OpenAI();
const statsd = new StatsD();
const winstonLogger = winston.createLogger();
const trace = debug("app:llm");
const ask = async (input: string) => (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;

export class Suggester extends EventEmitter {
  async suggest(text: string): Promise<string[]> {
    try {
      return [await ask(text)];
      // expect-none: silent-fallback
    } catch (error) {
      this.emit("degraded", error);
      return [];
    }
  }
}

export async function a(text: string) {
  // expect-none: silent-fallback
  return ask(text).catch((error) => (posthog.capture("llm_failed", { error: String(error) }), ""));
}

export async function b(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch {
    statsd.increment("llm.fallback");
    return "";
  }
}

export async function c(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    newrelic.noticeError(error as Error);
    return "";
  }
}

export async function d(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    winstonLogger.log("warn", "fallback", { error });
    return "";
  }
}

export async function e(text: string) {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    trace("failed %o", error);
    return "";
  }
}

export async function f(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    await events.publish({ type: "llm.degraded", error: String(error) });
    return "";
  }
}

export async function g(text: string) {
  try {
    return await ask(text);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const message = `failed: ${String(error)}`;
    return message.length > 1000 ? "" : "n/a";
  }
}

export async function h(text: string) {
  try {
    return await ask(text);
    // expect-none: silent-fallback
  } catch (error) {
    process.emitWarning(`llm failed: ${String(error)}`);
    return "";
  }
}
