export const flags = {
  async forUser(id: string): Promise<string[]> {
    return (await (await fetch(`https://flags.internal/${id}`)).json()) as string[];
  },
};
