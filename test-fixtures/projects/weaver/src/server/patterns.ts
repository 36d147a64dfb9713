import { createServerFn } from "@tanstack/react-start";
import { z } from "zod";
import { log } from "~/lib/log";
import { ask, askQuick } from "~/lib/text";
import { patternsLeft, savePattern } from "~/lib/workspaces";
import { member, signedIn, withFlag } from "./middleware";

const Brief = z.object({ workspace: z.string(), brief: z.string().max(2_000) });

export const designPattern = createServerFn({ method: "POST" })
  .middleware([member])
  .inputValidator(Brief)
  .handler(async ({ data }) => {
    if ((await patternsLeft(data.workspace)) <= 0) throw new Response("no patterns left", { status: 402 });
    // expect-none: call-before-gate
    const result = await ask(`A weaving pattern: ${data.brief}`);
    return result.match({
      ok: async (text) => {
        await savePattern(data.workspace, text);
        return { text };
      },
      fail: async (error) => {
        log.error("no pattern", { error });
        return { error: "The pattern could not be made." };
      },
    });
  });

export const namePattern = createServerFn({ method: "POST" })
  .middleware([member])
  .inputValidator(Brief)
  .handler(async ({ data }) => {
    // expect-none: call-before-gate
    const name = await ask(`A name for: ${data.brief}`);
    // expect: silent-fallback/default-value warning
    return { name: name.unwrapOr("Untitled pattern") };
  });

export const colourPattern = createServerFn({ method: "POST" })
  .middleware([withFlag("colours")])
  .inputValidator(Brief)
  .handler(async ({ data }) => {
    // expect-none: call-before-gate
    const colours = await ask(`Colours for: ${data.brief}`);
    if (!colours.ok) log.warn("serving undyed", { error: colours.error });
    // expect-none: silent-fallback
    return { colours: colours.unwrapOr("undyed").split(",") };
  });

export const suggestYarn = createServerFn({ method: "POST" })
  .middleware([signedIn])
  .inputValidator(Brief)
  .handler(async ({ data }) => {
    const left = await patternsLeft(data.workspace);
    if (left <= 0) log.info("over the limit", { workspace: data.workspace });
    return { yarn: await askQuick(`Which yarn for: ${data.brief}`) };
  });

export const estimate = createServerFn({ method: "GET" })
  .inputValidator(Brief)
  .handler(async ({ data }) => {
    // expect: call-before-gate/some-paths error
    const result = await ask(`Hours to weave: ${data.brief}`);
    return { hours: Number(result.unwrap()) };
  });
