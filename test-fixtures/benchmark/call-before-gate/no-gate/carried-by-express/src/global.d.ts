declare namespace Express {
  interface Request {
    narrator: import("./narrator").Narrator;
    plan: string;
  }
}
