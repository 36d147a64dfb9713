// fixture: path=src/enrich.ts
// Who is told, by the names of many products.
import { trace, SpanStatusCode, metrics } from "@opentelemetry/api";
import Bugsnag from "@bugsnag/js";
import Rollbar from "rollbar";
import newrelic from "newrelic";
import createDebug from "debug";
import ora from "ora";
import * as core from "@actions/core";
import { datadogLogs } from "@datadog/browser-logs";
import OpenAI from "openai";

const openai = new OpenAI();
const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR });
const debug = createDebug("enrich");
const failures = metrics.getMeter("enrich").createCounter("failures");

const ask = async (input: string) => (await openai.responses.create({ model: "gpt-5-mini", input })).output_text;

export async function industry(company: string) {
  const span = trace.getActiveSpan();
  try {
    return await ask(`Industry of ${company}`);
    // expect-none: silent-fallback on the span
  } catch (error) {
    span?.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
    return "unknown";
  }
}

export async function size(company: string) {
  try {
    return await ask(`Size of ${company}`);
    // expect-none: silent-fallback counted
  } catch {
    failures.add(1, { step: "size" });
    return "unknown";
  }
}

export async function city(company: string) {
  try {
    return await ask(`City of ${company}`);
    // expect-none: silent-fallback notified
  } catch (error) {
    Bugsnag.notify(error as Error);
    return "unknown";
  }
}

export async function founder(company: string) {
  try {
    return await ask(`Founder of ${company}`);
    // expect-none: silent-fallback reported
  } catch (error) {
    rollbar.error(error as Error);
    return "unknown";
  }
}

export async function founded(company: string) {
  try {
    return await ask(`When was ${company} founded?`);
    // expect-none: silent-fallback noticed
  } catch (error) {
    newrelic.noticeError(error as Error);
    return "unknown";
  }
}

export async function ceo(company: string) {
  try {
    return await ask(`CEO of ${company}`);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    debug("no ceo: %O", error);
    return "unknown";
  }
}

export async function ticker(company: string) {
  try {
    return await ask(`Ticker of ${company}`);
    // expect-none: silent-fallback logged
  } catch (error) {
    datadogLogs.logger.error("no ticker", {}, error as Error);
    return "";
  }
}

export async function website(company: string) {
  const spinner = ora(company).start();
  try {
    const found = await ask(`Website of ${company}`);
    spinner.succeed();
    return found;
    // expect-none: silent-fallback shown as failed
  } catch (error) {
    spinner.fail(String(error));
    return "";
  }
}

export async function motto(company: string) {
  try {
    return await ask(`Motto of ${company}`);
    // expect-none: silent-fallback a warning of the run
  } catch (error) {
    core.warning(`no motto: ${error}`);
    return "";
  }
}

export async function colour(company: string) {
  try {
    return await ask(`Colour of ${company}`);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    const reason = String(error);
    return reason.includes("429") ? "grey" : "black";
  }
}
