/** As many as one page shows. */
export const PEOPLE_A_PAGE = 500;
