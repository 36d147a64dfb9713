// fixture: path=src/api/brand.ts
import { Elysia } from "elysia";
import { generateObject, NoObjectGeneratedError, APICallError } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { queue } from "../queue";
import { templates } from "../templates";

const palette = z.object({ colors: z.array(z.string()) });
const colors = async (brief: string) => (await generateObject({ model: openai("gpt-5-mini"), schema: palette, prompt: brief })).object.colors;

export const app = new Elysia()
  .post("/palette", async ({ body, status }) => {
    try {
      return { colors: await colors(body as string) };
      // expect-none: silent-fallback a status
    } catch (error) {
      if (NoObjectGeneratedError.isInstance(error)) return status(422, { message: "The brief is unclear" });
      return status(503, { message: "The model is away" });
    }
  })
  .post("/palette/default", async ({ body }) => {
    try {
      return { colors: await colors(body as string) };
      // expect: silent-fallback/default-value warning
    } catch (error) {
      if (APICallError.isInstance(error) && error.statusCode === 401) throw error;
      return { colors: templates.colors };
    }
  })
  .post("/palette/later", async ({ body }) => {
    try {
      return { state: "ready", colors: await colors(body as string) };
      // expect-none: silent-fallback the answer says that it is not there yet
    } catch {
      const job = await queue.add("palette", { brief: body });
      return { state: "queued", job: job.id };
    }
  })
  .post("/palette/flagged", async ({ body }) => {
    try {
      return { colors: await colors(body as string), fallback: false };
      // expect-none: silent-fallback the answer says that it stands in
    } catch {
      return { colors: templates.colors, fallback: true };
    }
  })
  .post("/palette/text", async ({ body, set }) => {
    try {
      return { colors: await colors(body as string) };
      // expect-none: silent-fallback a status
    } catch {
      set.status = 502;
      return "no palette";
    }
  });
