import { complete } from "../../../src/ai/complete";

export async function POST(request: Request) {
  const { workspaceId, thread } = await request.json();
  // expect-none: call-before-gate the wrapper gates
  return Response.json({ reply: await complete({ workspaceId, prompt: `Reply to:\n${thread}` }) });
}
