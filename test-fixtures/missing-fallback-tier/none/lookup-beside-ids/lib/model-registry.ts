import cleared from "./cleared.json";

export function selectModel(wish: { readonly tier: keyof typeof cleared }): string {
  return cleared[wish.tier];
}
