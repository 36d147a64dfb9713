import { generateText } from "ai";
import { z } from "zod";
import { log } from "~~/server/utils/log";
import { backupModel, useModel } from "~~/server/utils/models";
import { assertReportsLeft, requireTeamMember } from "~~/server/utils/plans";

const Body = z.object({ team: z.string(), figures: z.string() });

export default defineEventHandler(async (event) => {
  const { team, figures } = await readValidatedBody(event, Body.parse);
  await requireTeamMember(event, team);
  await assertReportsLeft(team);
  const prompt = `Write the monthly report: ${figures}`;
  try {
    // expect-none: call-before-gate
    const { text } = await generateText({ model: useModel(event, "answer"), prompt });
    return { text, model: "primary" };
    // expect-none: silent-fallback
  } catch (error) {
    log.warn("report written by the backup", error);
    const { text } = await generateText({ model: backupModel, prompt });
    return { text, model: "backup" };
  }
});
