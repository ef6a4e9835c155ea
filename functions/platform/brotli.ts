/**
 * Takes the place of the decoder in the font library's bundle, which has its own dictionary of 480 KB. Only compressed web
 * fonts need one.
 */
// biome-ignore lint/style/noDefaultExport: the library imports the default of the module that this one replaces
export { brotliDecompressSync as default } from 'node:zlib'
