// fixture: path=src/graphql/resolvers.ts
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { GraphQLError } from "graphql";
import OpenAI from "openai";
import { projects, type Project } from "../projects";
import { userFromToken, type User } from "../users";

interface Context {
  user: User | null;
}

const openai = new OpenAI();

function assertCanEdit(user: User | null, project: Project): asserts user is User {
  const role = user && project.members.find((member) => member.userId === user.id)?.role;
  if (role !== "owner" && role !== "editor") {
    throw new GraphQLError("You cannot edit this project", { extensions: { code: "FORBIDDEN" } });
  }
}

const resolvers = {
  Mutation: {
    generateBrief: async (_: unknown, args: { projectId: string; notes: string }, { user }: Context) => {
      const project = await projects.byId(args.projectId);
      assertCanEdit(user, project);
      // expect-none: call-before-gate
      const completion = await openai.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: args.notes }] });
      return projects.setBrief(project.id, completion.choices[0]?.message.content ?? "");
    },
    suggestName: async (_: unknown, args: { notes: string }, { user }: Context) => {
      if (!user) throw new GraphQLError("Sign in", { extensions: { code: "UNAUTHENTICATED" } });
      // expect: call-before-gate/no-gate info
      const completion = await openai.chat.completions.create({ model: "gpt-5-nano", messages: [{ role: "user", content: args.notes }] });
      return completion.choices[0]?.message.content;
    },
  },
};

const server = new ApolloServer<Context>({ typeDefs: "#graphql", resolvers });
await startStandaloneServer(server, { context: async ({ req }) => ({ user: await userFromToken(req.headers.authorization) }) });
