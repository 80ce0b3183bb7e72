import { randomUUID } from 'node:crypto';

const PLAN = '/cycles/:cycle/institutions/:institution/plan';
const due = { 'due-day': '31', 'due-month': '1', 'due-year': '2027' };
const held = { 'held-day': '1', 'held-month': '6', 'held-year': '2026' };
const action = { title: 'Visit a place of work', owner: 'Careers leader', term: 'short', success: 'All have been', ...due };
const form = () => ({ form_id: randomUUID() });

export const PLAN_BODIES = {
  [`POST ${PLAN}/action`]: () => ({ ...form(), ...action, version: '0' }),
  [`POST ${PLAN}/agreement/comments`]: () => ({ ...form(), kind: 'comment', words: 'Please look again' }),
  [`POST ${PLAN}/review`]: () => ({ ...form(), ...held, overall: 'on-track' }),
};
