export declare function planOf(session: string | undefined): Promise<string>;
