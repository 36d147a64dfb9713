/** What the trial desks run; read by the deployment of each desk. */
export interface Pilot {
  readonly desk: string;
  readonly defaultModel: string;
  readonly endsOn: string;
}

export const zurichPilot: Pilot = {
  desk: "ZRH",
  // expect: hardcoded-model/mention warning model=mythos-5-adv
  defaultModel: "mythos-5-adv",
  endsOn: "2026-12-15",
};
