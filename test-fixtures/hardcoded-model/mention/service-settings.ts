// The settings of a service elsewhere: no call is seen, the slot says what will be called.
import { defineConfig } from "@northline/service-kit";

export default defineConfig({
  name: "claims-triage",
  replicas: 3,
  assistant: {
    // expect: hardcoded-model/mention warning model=claude-fable-5
    defaultModel: "claude-fable-5",
    temperature: 0.2,
  },
});
