export { type Installation, userCommands } from './user.commands.ts';
