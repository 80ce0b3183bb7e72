/** What the law and courtesy ask every page to lead to. */
export function PageFoot() {
  return (
    <footer class="foot">
      <div class="govuk-width-container">
        <ul>
          <li>
            <a href="/accessibility">Accessibility statement</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href="/about">About Waymark</a>
          </li>
        </ul>
        <p>Waymark rates careers guidance from evidence, and gives the reason for every rating.</p>
      </div>
    </footer>
  );
}
