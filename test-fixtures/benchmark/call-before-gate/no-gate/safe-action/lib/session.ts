export declare function getSession(): Promise<{ userId: string; plan: string } | null>;
