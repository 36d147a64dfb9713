export declare const db: { document(id: string): Promise<{ ownerId: string; text: string }> };
