import { createLogger, transports } from "winston";

const log = createLogger({ transports: [new transports.Console()] });

export function record(what: string, details: Record<string, unknown>): void {
  log.log({ level: "warn", message: what, ...details });
}
