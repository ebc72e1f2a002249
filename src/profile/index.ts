export { profileForm, profileValues } from './profile.ts';
