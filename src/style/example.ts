/** A house style with a remark on each setting, to begin with: every one of them is switched off by a `#`. */
export const STYLE_EXAMPLE = new URL('./example.yaml', import.meta.url);
