const seats = new Map<string, string[]>();

export const seatsOf = async (team: string): Promise<string[]> => seats.get(team) ?? [];
