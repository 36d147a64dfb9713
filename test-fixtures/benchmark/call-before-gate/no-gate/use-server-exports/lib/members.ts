export async function isMember(teamId: string, userId: string): Promise<boolean> {
  const response = await fetch(`https://teams.internal/${teamId}/members/${userId}`);
  return response.status === 200;
}
