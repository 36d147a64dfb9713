export const logging = { wrapGenerate: async ({ doGenerate }: { doGenerate: () => Promise<unknown> }) => doGenerate() };
