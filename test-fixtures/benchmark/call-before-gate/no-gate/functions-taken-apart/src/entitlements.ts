export const entitlements = {
  async includes(user: string | undefined, feature: string): Promise<boolean> {
    const response = await fetch(`http://entitlements.internal/${user}/${feature}`);
    return response.status === 200;
  },
};
