export declare const plans: { of(account: string): Promise<string> };
