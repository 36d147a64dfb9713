import registry from "../models.json" with { type: "json" };

type Tier = keyof typeof registry;

/** The model that serves a tier today; tells when it is not the first one. */
export function selectModel({ tier }: { tier: Tier }): string {
  const { models, cleared } = registry[tier];
  const model = models.find((id) => cleared.includes(id));
  if (model === undefined) throw new Error(`no cleared model in ${tier}`);
  if (model !== models[0]) emitFallback({ from: models[0], to: model });
  return model;
}

export function emitFallback(event: { from?: string | undefined; to?: string; error?: unknown }): void {
  process.stdout.write(`${JSON.stringify({ type: "fallback", ...event })}\n`);
}
