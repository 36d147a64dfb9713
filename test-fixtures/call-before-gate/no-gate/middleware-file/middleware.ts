import { NextResponse, type NextRequest } from "next/server";
import { readLicence } from "./lib/licence";

export async function middleware(request: NextRequest) {
  const licence = await readLicence(request.cookies.get("licence")?.value);
  if (!licence.modules.includes("assistant")) {
    return NextResponse.json({ error: "The assistant is not part of your licence." }, { status: 403 });
  }
  return NextResponse.next();
}

export const config = { matcher: "/api/assistant/:path*" };
