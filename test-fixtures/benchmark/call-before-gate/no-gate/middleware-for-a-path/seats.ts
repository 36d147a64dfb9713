export declare const seats: { hasSeat(user: string | undefined): Promise<boolean> };
