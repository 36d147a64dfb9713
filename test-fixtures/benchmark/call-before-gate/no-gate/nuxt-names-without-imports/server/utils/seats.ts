const seats = new Map<string, string[]>();

export async function requireSeat(team: string, feature: string): Promise<void> {
  if (!(seats.get(team) ?? []).includes(feature)) throw createError({ statusCode: 403, statusMessage: `no seat for ${feature}` });
}

export async function isSeated(team: string): Promise<boolean> {
  return seats.has(team);
}
