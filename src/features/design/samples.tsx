import type { VNode } from 'preact';
import { ProblemPage } from '../../ui/problem-page.tsx';
import { PROBLEM_STATUSES } from '../../ui/problem-words.ts';
import { ConflictSample } from './pages/samples/conflict.page.tsx';
import { EmptySample } from './pages/samples/empty.page.tsx';
import { InstitutionsSample } from './pages/samples/institutions.page.tsx';
import { InvitationSample } from './pages/samples/invitation.page.tsx';
import { SignInSample } from './pages/samples/sign-in.page.tsx';

/** A whole page as it looks in use, with made-up content. */
export interface DesignSample {
  /** Last part of its address. */
  name: string;
  title: string;
  page: () => VNode;
}

export const SAMPLES: DesignSample[] = [
  { name: 'institutions', title: 'A list', page: () => <InstitutionsSample /> },
  { name: 'empty', title: 'A list with nothing in it', page: () => <EmptySample /> },
  { name: 'invitation', title: 'A form with errors', page: () => <InvitationSample /> },
  { name: 'sign-in', title: 'Sign in', page: () => <SignInSample /> },
  { name: 'conflict', title: 'Two people saved the same thing', page: () => <ConflictSample /> },
  ...PROBLEM_STATUSES.map((status) => ({
    name: `problem-${status}`,
    title: `Problem ${status}`,
    page: () => <ProblemPage status={status} requestId="7f3a9c52-1b64-4d0e-9a3f-2c5d8e417b06" />,
  })),
];
