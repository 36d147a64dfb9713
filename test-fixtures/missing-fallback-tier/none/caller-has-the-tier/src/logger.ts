export const logger = {
  warn(message: string, details: Record<string, unknown>): void {
    process.stderr.write(`${JSON.stringify({ level: "warn", message, ...details })}\n`);
  },
};
