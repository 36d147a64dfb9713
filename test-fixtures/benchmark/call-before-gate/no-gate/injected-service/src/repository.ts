export declare class Repository {
  findMember(userId: string, projectId: string): Promise<{ readonly role: string } | undefined>;
  user(userId: string): Promise<{ readonly plan: string }>;
}
