const base = { temperature: 0 };

export const PRESETS = {
  // expect: hardcoded-model/retired error model=gpt-4-32k
  thorough: { ...base, model: "gpt-4-32k" },
  // expect-none: hardcoded-model no one uses this preset
  cheap: { ...base, model: "gpt-3.5-turbo" },
};
