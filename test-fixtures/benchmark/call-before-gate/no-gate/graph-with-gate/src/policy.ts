export declare function policyFor(user: string): Promise<{ effect: "allow" | "deny" }>;
