export const Injectable = () => (target: unknown) => target as never;
