const denied = new Set((process.env.DENIED_MODELS ?? "").split(","));

export function isModelDenied(model: string): boolean {
  return denied.has(model);
}
