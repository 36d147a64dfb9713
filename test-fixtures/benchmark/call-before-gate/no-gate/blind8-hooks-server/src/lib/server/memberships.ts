export const memberships = {
  async of(userId: string): Promise<string[] | undefined> {
    return (await fetch(`https://members.internal/${userId}`)).json();
  },
};
