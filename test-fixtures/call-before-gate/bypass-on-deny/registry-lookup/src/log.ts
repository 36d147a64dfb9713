export const log = { warn: (message: string, details: object): void => console.warn(message, details) };
