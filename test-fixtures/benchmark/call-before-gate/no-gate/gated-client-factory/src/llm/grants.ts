export const grants = {
  async of(tenant: string): Promise<string[]> {
    const response = await fetch(`https://grants.internal/${tenant}`);
    return (await response.json()) as string[];
  },
};
