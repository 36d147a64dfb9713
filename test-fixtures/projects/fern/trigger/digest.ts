import { logger, schedules } from "@trigger.dev/sdk";
import { prisma } from "../app/lib/prisma.server";
import { chat } from "../app/lib/openai.server";

export const digest = schedules.task({
  id: "digest",
  cron: "0 6 * * *",
  run: async () => {
    for (const recipe of await prisma.recipe.findMany()) {
      try {
        await prisma.recipe.update({ where: { id: recipe.id }, data: { teaser: await chat(recipe.text) } });
      } catch (error) {
        logger.warn("no teaser", { id: recipe.id, error });
      }
    }
  },
});
