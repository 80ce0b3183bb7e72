interface BeingReadProps {
  /** Of bytes. */
  done: number;
  total: number;
  /** "the file", "the files". */
  what: string;
  /** Of the page that shows it. */
  path: string;
}

/** How far the reading of a file is that goes on in the background. */
export function BeingRead({ done, total: bytes, what, path }: BeingReadProps) {
  const total = Math.max(bytes, 1);
  const share = Math.floor((100 * Math.min(done, total)) / total);
  return (
    <>
      <p class="say">
        Waymark is reading {what}: {share}%. This page looks again by itself.
      </p>
      <p>
        <progress max={total} value={Math.min(done, total)} aria-label={`How much of ${what} was read`}>
          {share}%
        </progress>
      </p>
      <p>
        You can leave this page; reading goes on. <a href={path}>Look again now</a>
      </p>
    </>
  );
}
