const spent = new Map<string, number>();
const CENTS_PER_CLIENT = 500;

export const budget = {
  left: async (client: string): Promise<number> => CENTS_PER_CLIENT - (spent.get(client) ?? 0),
  spend(client: string, cents: number): void {
    spent.set(client, (spent.get(client) ?? 0) + cents);
  },
};
