import type { NextRequest } from "next/server";

export declare function getSession(request: NextRequest): Promise<{ user: { id: string } } | null>;
