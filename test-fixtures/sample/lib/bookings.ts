export interface Disruption {
  readonly flight: string;
  readonly reason: "weather" | "crew" | "technical" | "airspace";
  readonly delayMinutes: number;
  readonly distanceKm: number;
}

export interface Booking {
  readonly reference: string;
  readonly passenger: string;
  readonly itinerary: string;
  readonly disruption: Disruption;
}

export async function findBooking(reference: string): Promise<Booking> {
  const response = await fetch(`${process.env.PSS_URL}/bookings/${encodeURIComponent(reference)}`);
  if (!response.ok) throw new Error(`booking ${reference}: ${response.status}`);
  return (await response.json()) as Booking;
}

export async function disruptedToday(): Promise<readonly Booking[]> {
  const response = await fetch(`${process.env.PSS_URL}/disruptions/today`);
  if (!response.ok) throw new Error(`disruptions: ${response.status}`);
  return (await response.json()) as Booking[];
}

export async function addRemark(reference: string, remark: string): Promise<void> {
  await fetch(`${process.env.PSS_URL}/bookings/${reference}/remarks`, { method: "POST", body: remark });
}
