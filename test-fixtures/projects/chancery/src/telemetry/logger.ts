import pino from "pino";

export const rootLogger = pino({ name: "chancery" });
export type Logger = typeof rootLogger;
