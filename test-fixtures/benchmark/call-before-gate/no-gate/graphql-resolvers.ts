import { ApolloServer } from "@apollo/server";
import { GraphQLError } from "graphql";
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

interface Context {
  readonly viewer: { readonly id: string; readonly permissions: readonly string[] };
}

function authorize(context: Context, permission: string): void {
  if (!context.viewer.permissions.includes(permission)) throw new GraphQLError("forbidden", { extensions: { code: "FORBIDDEN" } });
}

const resolvers = {
  Mutation: {
    composeReply: async (_: unknown, { text }: { text: string }, context: Context) => {
      authorize(context, "reply:compose");
      // expect-none: call-before-gate
      const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content: text }] });
      return JSON.stringify(message.content);
    },
    composeSubject: async (_: unknown, { text }: { text: string }) => {
      // expect: call-before-gate/no-gate warning
      const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 30, messages: [{ role: "user", content: text }] });
      return JSON.stringify(message.content);
    },
  },
};

export const server = new ApolloServer<Context>({ typeDefs: "type Mutation { composeReply(text: String!): String, composeSubject(text: String!): String }", resolvers });
