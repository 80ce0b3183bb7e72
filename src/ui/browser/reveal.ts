const HIDDEN = 'govuk-radios__conditional--hidden';

/**
 * Shows what belongs to the radio that is chosen and hides what belongs to the others. In the place of GOV.UK Frontend's own, which
 * marks radios as expanded: ARIA knows no such radio, and axe counts it as a fault.
 */
export function revealWhatIsChosen(page: Document): void {
  const sync = () => {
    for (const radio of page.querySelectorAll<HTMLInputElement>('.govuk-radios__input[data-aria-controls]'))
      page.getElementById(radio.dataset.ariaControls ?? '')?.classList.toggle(HIDDEN, !radio.checked);
  };
  page.addEventListener('change', sync);
  // A browser that goes back puts the answers in again after this has run.
  window.addEventListener('pageshow', sync);
  sync();
}
