export { describeFramework } from './describe-framework.ts';
export { frameworkCommands } from './framework.commands.ts';
export { type LoadedFramework, readFramework } from './read-framework.ts';
export { type FoundFramework, findFramework, listFrameworks } from './shipped.ts';
