import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,' +
  'pcon_code,pcon_name,lad_code,lad_name,local_authority_selection_status,school_laestab,school_urn,school_name,admission_policy,entry_gender,' +
  'establishment_type_group,establishment_type,sex,ethnicity_major,ethnicity_minor,disadvantage_status,breakdown_topic,breakdown,version,' +
  'institution_count,cohort_count,destination_group,destination_description,pupil_count,pupil_percent';

/** Destinations of the long format, each with the share of a cohort that is in it. The first is the sum of the next three. */
const DESTINATIONS: [group: string, description: string, share: number][] = [
  ['Overall destination', '"Sustained education, employment & apprenticeships"', 0.93],
  ['Headline destinations', 'Sustained education destination', 0.86],
  ['Headline destinations', 'Sustained apprenticeships', 0.04],
  ['Headline destinations', 'Sustained employment destination', 0.03],
  ['Headline destinations', 'Not recorded as a sustained destination', 0.05],
  ['Headline destinations', 'Activity not captured', 0.02],
  ['Education destination breakdown', 'School sixth form', 0.34],
  ['Education destination breakdown', 'Sixth form college', 0.13],
  ['Education destination breakdown', 'Further education', 0.37],
  ['Education destination breakdown', 'Other education destination', 0.02],
];

/** sex, ethnicity, disadvantage, topic and breakdown of a group of leavers, and the share of all that it is. */
const GROUPS: [columns: string, share: number][] = [
  ['Total,Total,Total,Total,Total,Total', 1],
  ['Female,Total,Total,Total,Total,Total', 0.49],
  ['Male,Total,Total,Total,Total,Total', 0.51],
  ['Total,Total,Total,Disadvantaged,Total,Total', 0.26],
  ['Total,Total,Total,Not known to be disadvantaged,Total,Total', 0.74],
  ['Total,White,Total,Total,Total,Total', 0.7],
  ['Total,Asian / Asian British,Total,Total,Total,Total', 0.13],
  ['Total,Black / African / Caribbean / Black British,Total,Total,Total,Total', 0.07],
  ['Total,Total,Total,Total,First language,Known or believed to be English', 0.8],
  ['Total,Total,Total,Total,First language,Known or believed to be other than English', 0.19],
  ['Total,Total,Total,Total,SEN provision,SEN support', 0.13],
];

const YEARS = ['202021', '202122', '202223'];
const AUTHORITIES = 150;
const FIRST_AUTHORITY = 800;
const ROWS_A_PLACE = DESTINATIONS.length * GROUPS.length * YEARS.length;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a made-up key stage 4 file in the long format of Explore Education Statistics: England, 150 local authorities (831 among them), and as many
 * schools as give the wanted number of rows. The same seed gives the same bytes.
 */
export async function writeMadeUpEesFile(path: string, rows: number, seed = 1): Promise<void> {
  const random = seeded(seed);
  const stream = createWriteStream(path, { highWaterMark: 1 << 20 });
  stream.write(`${HEADER}\n`);
  const places = Math.ceil(rows / ROWS_A_PLACE);
  let left = rows;
  for (let place = 0; place < places; place++) {
    const lines = linesOf(place, random).slice(0, left);
    left -= lines.length;
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** The first place is England, then come the local authorities, then schools. */
function linesOf(place: number, random: () => number): string[] {
  const cohort = place === 0 ? 600000 : place <= AUTHORITIES ? 3000 : 60 + Math.floor(random() * 200);
  const [level, columns] =
    place === 0 ? ['National', england()] : place <= AUTHORITIES ? ['Local authority', authority(place)] : ['School', school(place)];
  return YEARS.flatMap((year) => {
    const start = `${year},Academic year,${level},E92000001,England,${columns}`;
    return GROUPS.flatMap(([group, share]) => outcomeLines(`${start},${group},Revised,1`, Math.round(cohort * share)));
  });
}

function outcomeLines(start: string, cohort: number): string[] {
  const overall = Math.round(cohort * 0.93);
  return DESTINATIONS.map(([group, description, share], index) => {
    const count = index === 0 ? overall : Math.floor(cohort * share);
    const figures = cohort < 6 ? 'c,c' : `${count},${((100 * count) / cohort).toFixed(1)}`;
    return `${start},${cohort},${group},${description},${figures}`;
  });
}

const england = () => ',,,,,,,,,,,,,,,Total state-funded mainstream and special,Total';

function authority(number: number): string {
  const code = FIRST_AUTHORITY + number - 1;
  return `E12000004,East Midlands,${code},E06000${code},Borough ${number},,,,,,,,,,,State-funded mainstream and special,Total`;
}

function school(number: number): string {
  const code = FIRST_AUTHORITY + (number % AUTHORITIES);
  const name = number % 9 === 0 ? `"Saint Zoë, A Catholic Academy ${number}"` : `Borough School and Sixth Form ${number}`;
  const where = `E12000004,East Midlands,${code},E06000${code},Borough ${number % AUTHORITIES}`;
  return `${where},,,,,None,${code}${4000 + Math.floor(number / AUTHORITIES)},${100000 + number},${name},Non selective,Mixed,State-funded mainstream schools,Converter Academy`;
}
