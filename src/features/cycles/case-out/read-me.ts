import { all, several } from '../../../rating/words.ts';

/** What whoever opens the folder has to know. */
export interface ReadMe {
  partnership: string;
  year: string;
  moderated: number;
  /** "Ash Free School (990001)". */
  madeUp: string[];
  /** Institutions of which only a range was known that no file can say. */
  unsaid: string[];
}

export function readMe({ partnership, year, moderated, madeUp, unsaid }: ReadMe): string {
  const paragraphs = [
    `${partnership}, ${year}: the evidence of a cycle as a case folder.`,
    'Rate it with:  waymark rate FOLDER\nwhere FOLDER is this folder, unpacked. It gives the levels that were computed in Waymark, with the same reasons. The years before stand in folders inside this one.',
    'case.yaml names the framework, the readings, the day and the files. The files are in forms that Waymark reads: its own templates, and the forms of the national files. They hold what was rated, not the rows of the files that it first came from.',
    'register.csv is in the form of a download of the school register. Its types stand for the kinds of institution in Waymark and are not the types of the register.',
    ...(moderated > 0
      ? [`Not in this folder: ${several(moderated, 'level')} that the partnership set itself. What is rated from files is what was computed.`]
      : []),
    'Not in this folder: comments, disputes, and who brought in what.',
    ...(madeUp.length > 0
      ? [`No URN: ${all(madeUp)}. In these files each has the made-up URN in brackets, so that the city average stays as it was.`]
      : []),
    ...(unsaid.length > 0
      ? [`Known only as a range that no file can say, and written as hidden: ${all(unsaid)}. Their rating may be less certain here.`]
      : []),
  ];
  return `${paragraphs.join('\r\n\r\n').replaceAll(/(?<!\r)\n/g, '\r\n')}\r\n`;
}
