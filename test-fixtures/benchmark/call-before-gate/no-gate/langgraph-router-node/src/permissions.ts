export async function permissionsOf(user: string): Promise<string[]> {
  const response = await fetch(`https://iam.internal/${user}`);
  return (await response.json()) as string[];
}
