import { convertToModelMessages, streamText } from "ai";

export default defineEventHandler(async (event) => {
  const { team, messages } = await readBody(event);
  await requireTeamMember(event, team);
  if (!(await hasAssistant(team))) throw createError({ statusCode: 402, statusMessage: "the assistant is not part of your plan" });
  // expect-none: call-before-gate
  // expect: missing-fallback-tier/none info
  const result = streamText({
    model: useModel(event, "answer"),
    messages: convertToModelMessages(messages),
    onError: ({ error }) => log.error("stream failed", error),
  });
  return result.toUIMessageStreamResponse();
});
