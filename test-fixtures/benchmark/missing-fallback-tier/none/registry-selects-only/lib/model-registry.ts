export interface Model {
  readonly id: string;
}

export function selectModel(wish: { readonly tier: string }): Model {
  return { id: wish.tier === "frontier" ? "claude-opus-4-8" : "claude-haiku-4-5-20251001" };
}

export async function withFallback<T>(wish: { readonly tier: string }, run: (model: Model) => Promise<T>): Promise<T> {
  return run(selectModel(wish));
}
