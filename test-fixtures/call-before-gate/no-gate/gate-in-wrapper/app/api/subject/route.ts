import { complete } from "../../../src/ai/complete";

export async function POST(request: Request) {
  const { workspaceId, email } = await request.json();
  // expect-none: call-before-gate the wrapper gates
  return Response.json({ subject: await complete({ workspaceId, prompt: `Subject line for:\n${email}` }) });
}
