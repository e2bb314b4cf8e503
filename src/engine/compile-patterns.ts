// Patterns are compiled to machine code when they are first used. By default V8 makes byte code first and machine code at
// the second use; for the two thousand patterns of Opis, with their classes of all letters, that doubles the work. Imported
// for its effect, before anything else; it holds for the whole process, its threads included.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
