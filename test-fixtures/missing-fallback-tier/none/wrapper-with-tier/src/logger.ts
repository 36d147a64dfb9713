export const logger = {
  warn: (message: string, error: unknown): void => console.warn(message, error),
};
