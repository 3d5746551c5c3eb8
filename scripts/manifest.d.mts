export declare const LOCAL_ORIGIN: string;
export declare function manifestFor(url: string, text: string): string;
