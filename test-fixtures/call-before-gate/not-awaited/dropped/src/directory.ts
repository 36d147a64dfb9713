export const directory = {
  async isMember(user: string, space: string): Promise<boolean> {
    const response = await fetch(`${process.env.DIRECTORY}/spaces/${space}/members/${user}`, { method: "HEAD" });
    return response.status === 204;
  },
};
