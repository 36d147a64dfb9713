import { generateObject, generateText } from "ai";
import { GraphQLError } from "graphql";
import { builder } from "~/schema/builder";
import { modelFor } from "~/models";
import { itinerary } from "~/schema/itinerary";
import { logger } from "~/logger";

builder.mutationField("planTrip", (t) =>
  t.field({
    type: "Trip",
    args: { wish: t.arg.string({ required: true }) },
    resolve: async (_root, { wish }, context) => {
      if (!context.viewer?.plan.trips) throw new GraphQLError("Your plan has no trips", { extensions: { code: "FORBIDDEN" } });
      // expect: missing-fallback-tier/none warning
      const { object } = await generateObject({ model: modelFor("plan"), schema: itinerary, prompt: wish });
      return object;
    },
  }),
);

builder.mutationField("captionPhoto", (t) =>
  t.field({
    type: "String",
    args: { url: t.arg.string({ required: true }) },
    resolve: async (_root, { url }) => {
      try {
        // expect: call-before-gate/no-gate warning
        const { text } = await generateText({ model: modelFor("caption"), prompt: `A caption for ${url}` });
        return text;
        // expect: silent-fallback/default-value warning
      } catch (error) {
        logger.debug({ error }, "caption");
        return "A photo";
      }
    },
  }),
);
