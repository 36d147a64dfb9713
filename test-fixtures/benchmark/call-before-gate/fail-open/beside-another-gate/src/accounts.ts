const accounts = new Map<string, { features: string[]; used: number }>();

export const features = async (account: string): Promise<string[]> => accounts.get(account)?.features ?? [];
export const usage = async (account: string): Promise<number> => accounts.get(account)?.used ?? 0;
