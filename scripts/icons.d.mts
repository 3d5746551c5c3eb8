export declare const ICON_SIZES: readonly number[];
/** The bytes of the PNG file. */
export declare function drawIcon(size: number): Buffer;
