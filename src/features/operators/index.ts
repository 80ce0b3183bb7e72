export { userCommands } from './user.commands.ts';
