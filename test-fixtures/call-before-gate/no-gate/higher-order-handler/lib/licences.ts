export const licences = {
  async find(userId: string): Promise<{ readonly seats: readonly string[] } | undefined> {
    const response = await fetch(`${process.env.LICENCE_URL}/${userId}`);
    return response.ok ? ((await response.json()) as { seats: string[] }) : undefined;
  },
};
