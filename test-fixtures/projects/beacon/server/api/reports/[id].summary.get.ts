import { generateText } from "ai";
import { backupModel, useModel } from "~~/server/utils/models";
import { hasAssistant } from "~~/server/utils/plans";

export default defineEventHandler(async (event) => {
  const id = getRouterParam(event, "id")!;
  const report = await useStorage<{ team: string; text: string }>("reports").getItem(id);
  if (report === null) throw createError({ statusCode: 404 });
  if (!(await hasAssistant(report.team))) setResponseStatus(event, 402);
  const prompt = `Summarize: ${report.text}`;
  // expect: call-before-gate/no-gate warning
  const { text } = await generateText({ model: useModel(event, "draft"), prompt })
    // expect: silent-fallback/other-model error
    .catch(() => generateText({ model: backupModel, prompt }));
  return { text };
});
