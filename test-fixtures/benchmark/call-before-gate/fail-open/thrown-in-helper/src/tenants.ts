export declare const tenants: { get(id: string): Promise<{ status: string; invoice: string }> };
