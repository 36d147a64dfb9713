// expect: hardcoded-model/constant info model=claude-sonnet-4-6 trace=@default-import
export default "claude-sonnet-4-6";
