import { start } from "workflow/api";
import { assertPlanIncludes } from "../../../lib/plan";
import { claim } from "../../../workflow/claims";
import { refund } from "../../../workflow/refunds";

export async function POST(request: Request) {
  const { messages, tenant } = await request.json();
  const run = await start(refund, [messages, tenant]);
  return new Response(run.readable);
}

export async function PUT(request: Request) {
  const { messages, tenant } = await request.json();
  await assertPlanIncludes(tenant, "claims");
  const run = await start(claim, [messages]);
  return new Response(run.readable);
}
