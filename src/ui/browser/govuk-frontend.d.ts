/** GOV.UK Frontend ships no declarations. Only what start.ts uses is declared. */
declare module 'govuk-frontend' {
  interface ComponentClass {
    new (root: Element): object;
    moduleName: string;
  }
  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const Tabs: ComponentClass;
  /** Starts a component on every element whose data-module names it. */
  export function createAll(component: ComponentClass): object[];
}
