export const audit = {
  fallback(from: string, to: string, error: unknown): void {
    console.warn(JSON.stringify({ event: "model.fallback", from, to, error: String(error) }));
  },
};
