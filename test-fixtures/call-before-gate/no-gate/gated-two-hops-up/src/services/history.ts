export async function history(ticketId: string): Promise<readonly string[]> {
  const response = await fetch(`${process.env.DESK_URL}/tickets/${ticketId}/history`);
  return (await response.json()) as readonly string[];
}
