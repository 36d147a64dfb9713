export declare const subscriptions: {
  find(userId: string): Promise<{ active: boolean; seats: number; usage: Record<string, number>; limits: Record<string, number> }>;
};
