export declare const sessions: { userOf(cookie: string | undefined): Promise<{ id: string } | undefined> };
