export declare const db: { note(id: string): Promise<{ ownerId: string }> };
