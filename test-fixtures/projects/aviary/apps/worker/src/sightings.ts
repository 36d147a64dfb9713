export interface Sighting {
  readonly notes: string;
  readonly species: string;
  readonly vector: number[] | undefined;
}

export async function saveSighting(sighting: Sighting): Promise<void> {
  const response = await fetch(`${process.env.SIGHTINGS_URL}/sightings`, { method: "POST", body: JSON.stringify(sighting) });
  if (!response.ok) throw new Error(`sightings: ${response.status}`);
}
