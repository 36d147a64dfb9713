export declare function getSession(): Promise<{ userId: string } | null>;
