export const memberships = {
  async current(): Promise<{ readonly role: "viewer" | "editor" }> {
    const response = await fetch(`${process.env.CORE_URL}/me/membership`);
    return (await response.json()) as { role: "viewer" | "editor" };
  },
};
