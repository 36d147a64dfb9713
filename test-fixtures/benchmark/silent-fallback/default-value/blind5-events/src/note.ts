import pino from "pino";

const log = pino({ name: "answers" }).child({ part: "degrade" });

export function note(error: unknown, instead: string) {
  log.warn({ error, instead }, "degraded");
  return instead;
}
