const seats = new Map<string, number>();

export async function requireSeat(team: string): Promise<void> {
  if ((seats.get(team) ?? 0) < 1) throw createError({ statusCode: 403, statusMessage: "no seat" });
}
