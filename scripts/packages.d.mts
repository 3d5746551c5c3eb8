export declare function nodeProblem(version?: string): string | undefined;
export declare function isInstalled(root?: string): boolean;
export declare function ensureInstalled(options?: {
  readonly say?: (line: string) => void;
  readonly root?: string;
}): boolean;
