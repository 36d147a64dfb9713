import { licences } from "./licences";

type Handler = (request: Request, seat: { readonly userId: string }) => Promise<Response>;

/** Answers 403 where the user holds no seat of the product. */
export function withSeat(handler: Handler) {
  return async (request: Request): Promise<Response> => {
    const userId = request.headers.get("x-user-id") ?? "";
    const licence = await licences.find(userId);
    if (!licence?.seats.includes("copilot")) {
      return Response.json({ error: "no seat" }, { status: 403 });
    }
    return handler(request, { userId });
  };
}
