export { readRegisterFiles } from './read-register-files.ts';
