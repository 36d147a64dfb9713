export declare const plans: { of(user: string): Promise<string> };
