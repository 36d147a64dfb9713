export declare const budgets: { of(team: string): Promise<{ spent: number; limit: number }> };
