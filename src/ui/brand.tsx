/** The mark: two hills and a way sign on the nearer one. The drawing is that of favicon.svg in tools/build-assets.mjs. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <path d="M3 24 11.5 8.5 15 14.5 18 11 25 24z" />
      <path d="M11.5 8.5V3.5" />
    </svg>
  );
}

/** The name with its mark, leading home. */
export function Brand() {
  return (
    <a class="brand" href="/">
      <BrandMark />
      Waymark
    </a>
  );
}
