import type { VNode } from 'preact';
import { sampleCharts } from '../../ui/charts/samples.ts';
import { DesignPage } from './pages/design.page.tsx';
import { SAMPLES } from './samples.tsx';

/** The page at `address` that shows every piece; it leads to the whole pages below it. */
export async function designPage(address = '/design'): Promise<VNode> {
  return <DesignPage samples={SAMPLES.map(({ name, title }) => ({ title, href: `${address}/${name}` }))} charts={await sampleCharts()} />;
}

/** The whole page of that name; undefined where there is none. */
export function designSample(name: string): VNode | undefined {
  return SAMPLES.find((sample) => sample.name === name)?.page();
}
