import { observed } from "../../../lib/observe";
import { title } from "../../../lib/title";

async function handle(request: Request): Promise<Response> {
  return new Response(await title(await request.text()));
}

export const POST = observed("title", handle);
