export const authzClient = {
  async can(user: string, action: string): Promise<boolean> {
    const response = await fetch(`https://authz.internal/${user}/${action}`);
    return response.ok;
  },
};
