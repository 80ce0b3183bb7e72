export { type Answer, hidden, Visitor } from '../../src/seed/visitor.ts';
