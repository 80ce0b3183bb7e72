/** What a partnership says about itself. */
export interface PartnershipDetails {
  name: string;
  /** The city or area, as it reads on pages. */
  area: string;
  /** Three digits each. Its institutions are found in national files by them. */
  laCodes: string[];
}

export interface Partnership extends PartnershipDetails {
  id: string;
  /** Goes up with every change. */
  version: number;
}

/** A partnership as the operator sees it. */
export interface ListedPartnership {
  id: string;
  name: string;
  area: string;
  since: Date;
}
