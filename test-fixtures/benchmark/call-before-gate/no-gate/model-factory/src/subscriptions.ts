export declare const subscriptions: { of(customer: string): Promise<{ readonly status: string }> };
