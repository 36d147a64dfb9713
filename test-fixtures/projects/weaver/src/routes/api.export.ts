import { createFileRoute } from "@tanstack/react-router";
import { ask } from "~/lib/text";
import { currentUser } from "~/lib/session";
import { roleIn } from "~/lib/workspaces";

export const Route = createFileRoute("/api/export")({
  server: {
    handlers: {
      POST: async ({ request }) => {
        const { workspace, patterns } = (await request.json()) as { workspace: string; patterns: string[] };
        const role = await roleIn(await currentUser(), workspace);
        if (role !== "owner") return new Response("owners only", { status: 403 });
        const pages = await Promise.all(
          // expect-none: call-before-gate
          patterns.map(async (pattern) => (await ask(`Instructions for: ${pattern}`)).unwrap()),
        );
        return new Response(pages.join("\n\n"));
      },
    },
  },
});
