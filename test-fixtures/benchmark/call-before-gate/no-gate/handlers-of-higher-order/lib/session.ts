export declare function session(request: Request): Promise<{ id: string; plan: string } | undefined>;
