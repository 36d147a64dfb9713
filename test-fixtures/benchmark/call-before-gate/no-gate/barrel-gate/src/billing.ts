export declare const billing: { status(account: string): Promise<string> };
