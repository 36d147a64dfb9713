const config = {
  port: 3000,
  ai: {
    // expect: hardcoded-model/constant info
    model: "gpt-5.4-mini",
    maxTokens: 400,
  },
};

export default config;
